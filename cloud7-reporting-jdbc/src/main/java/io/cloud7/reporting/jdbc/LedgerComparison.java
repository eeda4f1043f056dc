package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.Verification.Difference;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what is computed from the ledger with the ledger. Contracts are read some at a time, ledger and rollups in one
 * statement in one order, so that memory holds the buckets of one resource only.
 */
final class LedgerComparison {
    /** The kind of rows that are steps of levels; records are 0, days 1, months 2, what is used 4. */
    static final int STEP = 3;

    private static final long ROWS_AT_ONCE = 200_000;

    private final Session session;
    private final StoreState state;
    private final LedgerProgress progress;
    private final Differences differences = new Differences();
    private long records;
    private long buckets;

    LedgerComparison(Session session, StoreState state, LedgerProgress progress) {
        this.session = session;
        this.state = state;
        this.progress = progress;
    }

    /** What differs, counted, and the first of it. */
    static final class Differences {
        private final List<Difference> found = new ArrayList<>();
        private long count;

        void add(Difference difference) {
            count++;
            if (found.size() < Verification.MOST_FOUND) {
                found.add(difference);
            }
        }
    }

    private record Holdings(String contract, long records, long rows) {}

    Verification run(Clouds clouds) throws SQLException {
        compareCounts();
        String zone = state.rollupZone();
        if (state.keepsRollups() && zone != null) {
            compare(MeterKinds.of(session, clouds), ZoneId.of(zone));
        }
        return new Verification(state.keepsRollups(), records, buckets, differences.count, differences.found);
    }

    private void compareCounts() throws SQLException {
        Map<String, Long> byLedger = new LedgerCounts(session, state).byColumn();
        state.counts()
                .forEach((column, kept) -> compareCount("state", column, kept, byLedger.getOrDefault(column, 0L)));
        long longFlags = session.only("SELECT COUNT(*) FROM ${prefix}usage WHERE long_record = 1", Row::number);
        compareCount("usage", "long_record", longFlags, state.longRecords());
        long family = session.only("SELECT COUNT(*) FROM ${prefix}usage_family", Row::number);
        compareCount("usage_family", "corrections", family, state.corrections());
        compareCount("usage_family", "record", membersThatAgree(), family);
    }

    /** Those of the members that belong there, and say what their records say. */
    private long membersThatAgree() throws SQLException {
        return session.only("""
                SELECT COUNT(*) FROM ${prefix}usage_family f
                JOIN ${prefix}usage r ON r.contract = f.contract AND r.id = f.id
                LEFT JOIN (SELECT DISTINCT contract, corrects FROM ${prefix}usage WHERE corrects IS NOT NULL) c
                  ON c.contract = r.contract AND c.corrects = r.id
                WHERE (r.corrects IS NOT NULL OR c.corrects IS NOT NULL) AND r.resource = f.resource AND r.product = f.product AND r.from_at = f.from_at AND r.to_at = f.to_at
                  AND r.recorded_at = f.recorded_at
                  AND (r.corrects = f.corrects OR (r.corrects IS NULL AND f.corrects IS NULL))
                  AND f.withdraws = CASE WHEN r.corrects IS NOT NULL AND r.quantity = 0 THEN 1 ELSE 0 END""", Row::number);
    }

    private void compareCount(String table, String column, long kept, long byLedger) {
        if (kept != byLedger) {
            differences.add(Difference.ofStore(table, column, kept, byLedger));
        }
    }

    private void compare(MeterKinds kinds, ZoneId zone) throws SQLException {
        compareCount("state", "mixed_meters", state.mixedMeters(), Values.flag(kinds.anyChanged()));
        List<Holdings> all = session.list("""
                SELECT contract, SUM(records), SUM(kept) FROM (
                  SELECT contract, COUNT(*) AS records, 0 AS kept FROM ${prefix}usage GROUP BY contract
                  UNION ALL SELECT contract, 0, COUNT(*) FROM ${prefix}usage_day GROUP BY contract
                  UNION ALL SELECT contract, 0, COUNT(*) FROM ${prefix}usage_month GROUP BY contract
                  UNION ALL SELECT contract, 0, COUNT(*) FROM ${prefix}usage_step GROUP BY contract
                  UNION ALL SELECT contract, 0, COUNT(*) FROM ${prefix}used GROUP BY contract) c
                GROUP BY contract ORDER BY contract""", row -> {
            String contract = row.text();
            long held = row.decimal().longValueExact();
            return new Holdings(contract, held, held + row.decimal().longValueExact());
        });
        long of = all.stream().mapToLong(Holdings::records).sum();
        ComparedUse use = new ComparedUse(kinds, zone, differences);
        for (int first = 0, next; first < all.size(); first = next) {
            next = first + 1;
            long rows = all.get(first).rows();
            while (next < all.size() && rows + all.get(next).rows() <= ROWS_AT_ONCE) {
                rows += all.get(next++).rows();
            }
            compare(all.get(first).contract(), all.get(next - 1).contract(), use);
            records = use.records();
            buckets = use.buckets();
            progress.read(records, of);
        }
    }

    /** Compares all contracts between two, both included. */
    private void compare(String first, String last, ComparedUse use) throws SQLException {
        String noSums = nulls(RollupColumns.ALL.size());
        String noRecord = nulls(FactKind.USAGE.columns().size());
        String sums = noRecord + ", " + String.join(", ", RollupColumns.ALL);
        String step = noRecord + ", contract, product, from_at, resource, 1, 0, billing_day, step_at, records, units,"
                + " fraction, 0, 0, 0, 0, 0, 0, 0, 0";
        String sql = Stream.of(
                        rows(0, "usage", String.join(", ", FactKind.USAGE.columns()) + ", " + noSums),
                        rows(1, "usage_day", sums),
                        rows(2, "usage_month", sums),
                        rows(STEP, "usage_step", step),
                        rows(STEP + 1, "used", noRecord + ", " + noSums))
                .collect(Collectors.joining(" UNION ALL "));
        session.forEach(
                sql + " ORDER BY 2, 3, 4", use::add, first, last, first, last, first, last, first, last, first, last);
        use.finish();
    }

    private static String nulls(int count) {
        return Stream.generate(() -> "NULL").limit(count).collect(Collectors.joining(", "));
    }

    private static String rows(int kind, String table, String columns) {
        return "SELECT " + kind + ", contract, product, resource, " + columns + " FROM ${prefix}" + table
                + " WHERE contract >= ? AND contract <= ?";
    }
}
