package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.usage.UsageRecord;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Computes what is kept beside the ledger anew, as if all records came again, in one transaction. Memory holds some
 * records of one contract at a time.
 */
final class Rebuild {
    /** As many records as a batch has. */
    static final int AT_ONCE = 50_000;

    private final Session session;
    private final StoreState state;
    private final LedgerProgress progress;
    private final int atOnce;
    private long records;

    /**
     * Starts with nothing.
     *
     * @param session with the state locked
     * @param atOnce how many records are read together
     */
    Rebuild(Session session, StoreState state, LedgerProgress progress, int atOnce) {
        this.session = session;
        this.state = state;
        this.progress = progress;
        this.atOnce = atOnce;
    }

    private record Holdings(String contract, long records) {}

    /** Writes all of it, and tells of how many records. */
    long run(Clouds clouds) throws SQLException {
        for (String table : List.of("usage_family", "used", "usage_day", "usage_month", "usage_step")) {
            session.execute("DELETE FROM ${prefix}" + table);
        }
        MeterKinds kinds = MeterKinds.of(session, clouds);
        List<Holdings> all = session.list(
                "SELECT contract, COUNT(*) FROM ${prefix}usage GROUP BY contract ORDER BY contract",
                row -> new Holdings(row.text(), row.number()));
        long of = all.stream().mapToLong(Holdings::records).sum();
        for (Holdings each : all) {
            add(each.contract(), kinds, of);
        }
        count(kinds);
        return records;
    }

    private void add(String contract, MeterKinds kinds, long of) throws SQLException {
        String zone = state.rollupZone();
        String after = "";
        List<UsageRecord> read;
        do {
            read = session.list(
                    "SELECT " + String.join(", ", FactKind.USAGE.columns())
                            + " FROM ${prefix}usage WHERE contract = ? AND id > ? ORDER BY id LIMIT " + atOnce,
                    FactKind.USAGE.reader(),
                    contract,
                    after);
            if (state.keepsRollups() && zone != null) {
                new Rollups(session, ZoneId.of(zone), kinds::isLevel).add(read);
            }
            new Corrections(session).note(read, false);
            records += read.size();
            after = read.isEmpty() ? after : read.get(read.size() - 1).id();
            progress.read(records, of);
        } while (read.size() == atOnce);
    }

    /** What is counted from tables that are not computed may not fall below the numbers that were given out. */
    private void count(MeterKinds kinds) throws SQLException {
        Map<String, Long> counts = new LedgerCounts(session, state).byColumn();
        counts.merge("clouds", given("COALESCE(MAX(number), 0)", "cloud"), Math::max);
        counts.merge("samples", given("COALESCE(MAX(arrival) + 1, 0)", "sample"), Math::max);
        counts.merge("invoices", given("COALESCE(MAX(arrival) + 1, 0)", "invoice"), Math::max);
        counts.merge("uses", state.uses() + 1, Math::max);
        counts.put("mixed_meters", Values.flag(kinds.anyChanged()));
        session.execute(
                "UPDATE ${prefix}state SET sequence = sequence + 1, " + String.join(" = ?, ", counts.keySet()) + " = ?",
                counts.values().toArray());
    }

    private long given(String numbers, String table) throws SQLException {
        return session.only("SELECT " + numbers + " FROM ${prefix}" + table, Row::number);
    }
}
