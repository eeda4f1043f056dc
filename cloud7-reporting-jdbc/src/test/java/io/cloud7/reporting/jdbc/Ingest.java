package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import io.cloud7.reporting.usage.UsageRecord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Numbered records in numbered batches, and how to tell that a database holds each of them once. */
final class Ingest {
    static final int BATCH = 20;

    private static final World WORLD = RandomWorlds.ofSeed(3);

    private Ingest() {}

    static void begin(JdbcStorage storage) {
        storage.replace(WORLD.cloud(), Instant.EPOCH);
    }

    static void send(JdbcStorage storage, int batch) {
        storage.append(UsageBatch.ofUsage(batch(batch)), Stamp.asRecorded());
    }

    private static List<UsageRecord> batch(int number) {
        UsageRecord any = WORLD.usage().get(0);
        return IntStream.range(number * BATCH, (number + 1) * BATCH)
                .mapToObj(i -> {
                    Instant from = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(600L * i);
                    return UsageRecord.of(
                            "r" + i,
                            any.contract(),
                            any.resource(),
                            any.product(),
                            "2.5",
                            from,
                            from.plusSeconds(7_200));
                })
                .toList();
    }

    /** Every record of the first batches once, and rollups that are equal to the ledger. */
    static void assertWhole(DataSource source, int batches) throws SQLException {
        assertThat(number(source, "SELECT COUNT(*) FROM c7_usage")).isEqualTo((long) batches * BATCH);
        assertThat(number(source, "SELECT COUNT(*) FROM (SELECT DISTINCT contract, id FROM c7_usage) u"))
                .isEqualTo((long) batches * BATCH);
        long held = number(source, "SELECT SUM(to_at - from_at) FROM c7_usage");
        assertThat(number(source, "SELECT SUM(held) FROM c7_usage_day")).isEqualTo(held);
        assertThat(number(source, "SELECT SUM(held) FROM c7_usage_month")).isEqualTo(held);
    }

    static long number(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
