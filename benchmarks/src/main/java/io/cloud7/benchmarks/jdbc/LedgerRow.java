package io.cloud7.benchmarks.jdbc;

import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A record as a row of the ledger, in the text format of PostgreSQL's COPY. */
final class LedgerRow {
    /** Digits after the point of the ledger's decimals. */
    static final int SCALE = 18;

    /** What the ledger says of a record without a billing period. */
    static final long NO_DAY = -1_000_000_000_000L;

    private LedgerRow() {}

    static void append(StringBuilder lines, UsageRecord record) {
        lines.append(record.contract())
                .append('\t')
                .append(record.id())
                .append('\t')
                .append(record.resource())
                .append('\t')
                .append(record.product())
                .append('\t')
                .append(text(record.quantity()))
                .append('\t')
                .append(Micros.of(record.from()))
                .append('\t')
                .append(Micros.of(record.to()))
                .append('\t')
                .append(Micros.of(record.recordedAt()))
                .append("\t\\N\t")
                .append(text(record.cost()))
                .append('\t')
                .append(text(record.effectiveCost()))
                .append('\t')
                .append(NO_DAY)
                .append("\t0\n");
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "\\N" : value.toPlainString();
    }
}
