package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing everything that is computed from the ledger with the ledger.
 *
 * @param rollups whether rollups are kept; if not, only counts were compared
 * @param records of the ledger that were read
 * @param buckets of rollups that were compared, those that are there too much or too little included
 * @param differences how many there are
 * @param found the first {@value #MOST_FOUND} of them
 */
public record Verification(boolean rollups, long records, long buckets, long differences, List<Difference> found) {
    /** How many differences are kept; all are counted. */
    public static final int MOST_FOUND = 1_000;

    public Verification {
        found = List.copyOf(found);
    }

    /** Whether the ledger says all that is kept, and nothing else. */
    public boolean agrees() {
        return differences == 0;
    }

    /**
     * A figure that is not what the ledger says.
     *
     * @param table the table of the figure, without its prefix
     * @param contract whose use; null: the figure is about the whole store
     * @param product used; null: as the contract
     * @param resource used; null: as the contract
     * @param level the level held; null: a volume, or no bucket
     * @param bucket when the bucket begins, or the level changes; null: the figure is of no bucket
     * @param column what the figure is
     * @param kept what is kept; null: nothing, the bucket is missing
     * @param byLedger what the ledger says; null: nothing, the bucket is one too many
     */
    public record Difference(
            String table,
            @Nullable String contract,
            @Nullable String product,
            @Nullable String resource,
            @Nullable BigDecimal level,
            @Nullable Instant bucket,
            String column,
            @Nullable BigDecimal kept,
            @Nullable BigDecimal byLedger) {

        static Difference ofStore(String table, String column, long kept, long byLedger) {
            return new Difference(
                    table,
                    null,
                    null,
                    null,
                    null,
                    null,
                    column,
                    BigDecimal.valueOf(kept),
                    BigDecimal.valueOf(byLedger));
        }

        static Difference ofUsed(String contract, String product, String resource, boolean kept) {
            return new Difference(
                    "used",
                    contract,
                    product,
                    resource,
                    null,
                    null,
                    "resource",
                    kept ? BigDecimal.ONE : null,
                    kept ? null : BigDecimal.ONE);
        }

        static Difference ofBucket(
                String table,
                RollupSums.Key key,
                String column,
                @Nullable BigDecimal kept,
                @Nullable BigDecimal byLedger) {
            return new Difference(
                    table,
                    key.contract(),
                    key.product(),
                    key.resource(),
                    key.level() ? key.held() : null,
                    Micros.instant(key.from()),
                    column,
                    kept,
                    byLedger);
        }

        static Difference ofStep(LevelSteps.Key key, String column, BigDecimal kept, BigDecimal byLedger) {
            return new Difference(
                    "usage_step",
                    key.contract(),
                    key.product(),
                    key.resource(),
                    null,
                    Micros.instant(key.at()),
                    column,
                    kept,
                    byLedger);
        }

        /** In words. */
        public String text() {
            StringBuilder text = new StringBuilder(table);
            if (contract != null) {
                text.append(" of contract \"")
                        .append(contract)
                        .append("\", product \"")
                        .append(product);
                text.append("\", resource \"").append(resource).append('"');
            }
            if (level != null) {
                text.append(", level ").append(level.toPlainString());
            }
            if (bucket != null) {
                text.append(", from ").append(bucket);
            }
            return text.append(": ")
                    .append(column)
                    .append(" is ")
                    .append(words(kept, "missing"))
                    .append(", by the ledger ")
                    .append(words(byLedger, "there is none"))
                    .toString();
        }

        private static String words(@Nullable BigDecimal value, String none) {
            return value == null ? none : value.toPlainString();
        }
    }
}
