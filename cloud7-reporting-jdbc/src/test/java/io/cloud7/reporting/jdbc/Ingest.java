package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.threeten.extra.Interval;

/**
 * Numbered records in numbered batches, and how to tell that a database holds each of them once.
 *
 * @param size records in a batch
 */
record Ingest(int size) {
    private static final World WORLD = RandomWorlds.ofSeed(3);

    static void begin(ReferenceStore storage) {
        storage.replace(WORLD.cloud(), Instant.EPOCH);
    }

    IngestResult send(Ledger storage, int batch) {
        return storage.append(UsageBatch.ofUsage(records(batch, batch + 1)), Stamp.asRecorded());
    }

    private List<UsageRecord> records(int first, int end) {
        UsageRecord any = WORLD.usage().get(0);
        return IntStream.range(first * size, end * size)
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

    /** Nothing of the first batches is new, every record is there once, and rollups are what the ledger says. */
    void assertWhole(JdbcStorage storage, DataSource source, int batches) throws SQLException {
        IngestResult again = storage.append(UsageBatch.ofUsage(records(0, batches)), Stamp.asRecorded());
        assertThat(again.accepted()).isZero();
        assertThat(again.duplicates()).isEqualTo(batches * size);
        assertSound(storage, source, (long) batches * size);
    }

    /** So many records are there, each once, and rollups are what the ledger says. */
    static void assertSound(JdbcStorage storage, DataSource source, long records) throws SQLException {
        assertThat(recorded(source)).isEqualTo(records);
        assertThat(number(source, "SELECT COUNT(*) FROM (SELECT DISTINCT contract, id FROM c7_usage) u"))
                .isEqualTo(records);
        Verification verification = storage.verify((done, of) -> {});
        assertThat(verification.found()).isEmpty();
        assertThat(verification.agrees()).isTrue();
        assertThat(verification.records()).isEqualTo(records);
    }

    /** What its records add up to in the month of the first of them. */
    static BigDecimal sum(Storage storage) {
        UsageRecord any = WORLD.usage().get(0);
        UsageKey key = new UsageKey(any.contract(), any.product());
        Interval month = Interval.of(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        UsageRequest.Sum sum = new UsageRequest.Sum(key, List.of(Slice.everything(month)), Mask.NONE);
        try (StorageSnapshot snapshot = storage.snapshot(null)) {
            return snapshot
                    .usage(new UsageRequest(List.of(sum), List.of(), List.of(), month.getEnd()))
                    .sumsOf(key)
                    .get(0)
                    .stream()
                    .map(row -> row.quantity())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    static long recorded(DataSource source) throws SQLException {
        return number(source, "SELECT COUNT(*) FROM c7_usage");
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
