package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.time.Micros;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the one row of the state should say of the tables, by the tables. */
final class LedgerCounts {
    private final Session session;
    private final StoreState state;

    LedgerCounts(Session session, StoreState state) {
        this.session = session;
        this.state = state;
    }

    /** By column of the state. */
    Map<String, Long> byColumn() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        session.forEach(
                """
                SELECT 'clouds', COUNT(*) FROM ${prefix}cloud
                UNION ALL SELECT 'earlier', COUNT(*) FROM ${prefix}earlier
                UNION ALL SELECT 'changes', COUNT(*) FROM ${prefix}level_change
                UNION ALL SELECT 'charges', COUNT(*) FROM ${prefix}charge
                UNION ALL SELECT 'samples', COUNT(*) FROM ${prefix}sample
                UNION ALL SELECT 'invoices', COUNT(*) FROM ${prefix}invoice
                UNION ALL SELECT 'long_records', COUNT(*) FROM ${prefix}usage WHERE to_at - from_at > #longest
                UNION ALL SELECT 'assigned', COUNT(*) FROM ${prefix}usage WHERE billing_day <> #none
                UNION ALL SELECT 'costs', COUNT(*) FROM ${prefix}usage
                  WHERE cost IS NOT NULL OR effective_cost IS NOT NULL
                UNION ALL SELECT 'corrections', COUNT(*) FROM (
                  SELECT contract, id FROM ${prefix}usage WHERE corrects IS NOT NULL
                  UNION SELECT r.contract, r.id
                    FROM (SELECT DISTINCT contract, corrects FROM ${prefix}usage WHERE corrects IS NOT NULL) c
                    JOIN ${prefix}usage r ON r.contract = c.contract AND r.id = c.corrects) f""".replace("#longest", Long.toString(FactKind.LONGEST_ROLLED.toMillis() * 1_000))
                        .replace("#none", Long.toString(Values.NO_DAY)),
                row -> counts.put(row.text(), row.number()));
        counts.put(
                "longest_record",
                session.only(
                        "SELECT COALESCE(MAX(to_at - from_at), 0) FROM ${prefix}usage WHERE long_record = 0",
                        Row::number));
        counts.put("longest_sample", longestSample());
        counts.put("last_stamp", possibleStamp());
        counts.put("uses", Math.max(state.uses(), session.only("SELECT COUNT(*) FROM ${prefix}used", Row::number)));
        return counts;
    }

    /** The stamp kept, or what is nearest to it and not before what was stamped last, nor after the end of time. */
    private long possibleStamp() throws SQLException {
        long stamped = session.only("""
                SELECT COALESCE(MAX(recorded_at), ?) FROM (
                  SELECT recorded_at FROM ${prefix}cloud UNION ALL SELECT recorded_at FROM ${prefix}invoice) s""", Row::number, state.lastStamp());
        return Math.min(Math.max(state.lastStamp(), stamped), Micros.of(Micros.LATEST));
    }

    /** Microseconds that no sample stands for longer than. */
    private long longestSample() throws SQLException {
        long longest = 0;
        for (String condition : List.of("seconds = (SELECT MAX(seconds) FROM ${prefix}sample)", "seconds IS NULL")) {
            List<Long> found = session.list(
                    "SELECT resource, meter, taken_at, allocated, used, seconds FROM ${prefix}sample WHERE " + condition
                            + " LIMIT 1",
                    row -> SampleArrivals.read(row).longest());
            longest = Math.max(longest, found.isEmpty() ? 0 : found.get(0));
        }
        return longest;
    }
}
