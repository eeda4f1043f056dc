package io.cloud7.benchmarks.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorage;
import io.cloud7.reporting.jdbc.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Fills the tables by hand and of the storage alike, by the engine's bulk path and statements over all of the ledger:
 * faster than any batch after the other. The storage then says whether it would have written the same.
 */
final class FilledTables {
    private final Engine engine;
    private final UsagePlatform platform;
    private final int batch;

    FilledTables(Engine engine, UsagePlatform platform, int batch) {
        this.engine = engine;
        this.platform = platform;
        this.batch = batch;
    }

    /** Fills in the first records; the tables are there, and empty. */
    void fill(JdbcStorage storage, Connection connection, long count) throws SQLException {
        for (long first = 0; first < count; first += batch) {
            engine.bulk(connection, "h_usage", platform.records(first, Math.min(count, first + batch)));
            connection.commit();
        }
        List<String> statements = List.of(
                engine.rollupByHand("day", "h_usage"),
                engine.rollupByHand("month", "h_usage"),
                engine.stepsByHand("h_usage"),
                "INSERT INTO c7_usage SELECT * FROM h_usage",
                "INSERT INTO c7_usage_day SELECT * FROM h_usage_day",
                "INSERT INTO c7_usage_month SELECT * FROM h_usage_month",
                "INSERT INTO c7_usage_step SELECT * FROM h_usage_step",
                "INSERT INTO c7_used (contract, product, resource) SELECT DISTINCT contract, product, resource FROM h_usage",
                "UPDATE c7_state SET sequence = sequence + 1, rollups = 1, uses = (SELECT COUNT(*) FROM c7_used),"
                        + " last_stamp = (SELECT MAX(recorded_at) FROM c7_usage),"
                        + " longest_record = (SELECT MAX(to_at - from_at) FROM c7_usage)");
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
                connection.commit();
            }
        }
        Verification found = storage.verify((compared, of) -> {});
        if (!found.agrees()) {
            throw new IllegalStateException("what was filled in differs in " + found.differences() + " figures, first "
                    + found.found().get(0));
        }
        System.out.printf(Locale.ROOT, "  %,d records filled in, %,d buckets verified%n", count, found.buckets());
    }
}
