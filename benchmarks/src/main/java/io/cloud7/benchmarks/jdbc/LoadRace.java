package io.cloud7.benchmarks.jdbc;

import io.cloud7.benchmarks.jdbc.Rounds.Taken;
import io.cloud7.reporting.jdbc.JdbcStorage;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.UsageRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Loads the same batches three ways, in turn: through the storage, by the engine's own bulk path into a table without
 * keys, and by hand into staging, ledger and rollups. A round is a share of the records.
 */
final class LoadRace {
    static final String STORAGE = "storage";
    static final String BULK = "bulk";
    static final String BY_HAND = "by hand";

    private final Engine engine;
    private final UsagePlatform platform;
    private final int batch;
    private final Rounds rounds;

    LoadRace(Engine engine, UsagePlatform platform, int batch) {
        this.engine = engine;
        this.platform = platform;
        this.batch = batch;
        this.rounds = new Rounds(engine);
    }

    /** Races over the last records, after the others were filled in. */
    Rounds run(JdbcStorage storage, int count, long raced) throws Exception {
        try (Connection connection = engine.source().getConnection()) {
            execute(connection, "CREATE TABLE b_usage AS SELECT * FROM c7_usage WHERE 1 = 0");
            for (String sql : engine.handWrittenTables()) {
                execute(connection, sql);
            }
            connection.setAutoCommit(false);
            long filled = platform.records() - raced;
            if (filled > 0) {
                new FilledTables(engine, platform, batch).fill(storage, connection, filled);
            }
            for (int round = 0; round < count; round++) {
                run(storage, connection, filled + raced * round / count, filled + raced * (round + 1) / count);
            }
        }
        return rounds;
    }

    private void run(JdbcStorage storage, Connection connection, long from, long to) throws Exception {
        Taken stored = Taken.NOTHING;
        Taken bulk = Taken.NOTHING;
        Taken byHand = Taken.NOTHING;
        for (long first = from; first < to; first += batch) {
            List<UsageRecord> records = platform.records(first, Math.min(to, first + batch));
            stored = stored.plus(rounds.taken(() -> store(storage, records)));
            bulk = bulk.plus(rounds.taken(() -> bulk(connection, records)));
            byHand = byHand.plus(rounds.taken(() -> byHand(connection, records)));
        }
        rounds.add(STORAGE, stored);
        rounds.add(BULK, bulk);
        rounds.add(BY_HAND, byHand);
        System.out.printf(
                Locale.ROOT,
                "  %,d records: %s %,.0f/s, %s %,.0f/s, %s %,.0f/s%n",
                to,
                STORAGE,
                (to - from) / stored.seconds(),
                BULK,
                (to - from) / bulk.seconds(),
                BY_HAND,
                (to - from) / byHand.seconds());
    }

    private static void store(JdbcStorage storage, List<UsageRecord> records) {
        IngestResult result = storage.append(UsageBatch.ofUsage(records), Stamp.asRecorded());
        if (result.accepted() != records.size()) {
            throw new IllegalStateException("accepted " + result.accepted() + " of " + records.size() + "; refused "
                    + result.refused().stream().limit(1).toList());
        }
    }

    private void bulk(Connection connection, List<UsageRecord> records) throws SQLException {
        engine.bulk(connection, "b_usage", records);
        connection.commit();
    }

    private void byHand(Connection connection, List<UsageRecord> records) throws SQLException {
        execute(connection, engine.empty("h_stage"));
        engine.bulk(connection, "h_stage", records);
        execute(connection, engine.ledgerByHand());
        execute(connection, engine.rollupByHand("day", "h_stage"));
        execute(connection, engine.rollupByHand("month", "h_stage"));
        execute(connection, engine.stepsByHand("h_stage"));
        connection.commit();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
