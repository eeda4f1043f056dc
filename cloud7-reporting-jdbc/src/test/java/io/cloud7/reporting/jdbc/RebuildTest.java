package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import io.cloud7.reporting.usage.UsageRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RebuildTest {
    private static final LedgerProgress SILENT = (records, of) -> {};

    /** Each harms what is kept, never the ledger; # is a number from 0 to 2. */
    private static final List<String> HARMS = List.of(
            "DELETE FROM c7_usage_day WHERE MOD(from_at, 7) > #",
            "UPDATE c7_usage_day SET held = held + 1, first_at = 0 WHERE MOD(from_at, 7) > #",
            "UPDATE c7_usage_day SET units = units - 3, last_recorded = 0 WHERE MOD(from_at, 7) > #",
            "UPDATE c7_usage_month SET cost_units = cost_units + 1, cost_missing = #",
            "UPDATE c7_usage_month SET contract = 'nobody' WHERE MOD(from_at, 7) > #",
            "DELETE FROM c7_usage_step WHERE MOD(step_at, 7) > #",
            "UPDATE c7_usage_step SET units = units + 1 WHERE MOD(step_at, 7) > #",
            "DELETE FROM c7_used WHERE product <> 'cpu#'",
            "INSERT INTO c7_used VALUES ('nobody', 'cpu', 'nothing#')",
            "DELETE FROM c7_usage_family WHERE withdraws < #",
            "UPDATE c7_usage_family SET withdraws = 1 - withdraws, to_at = to_at + #",
            "UPDATE c7_state SET corrections = #, longest_record = #, longest_sample = #, long_records = 7, assigned = 8,"
                    + " costs = costs + 9",
            "UPDATE c7_state SET samples = samples + 4, changes = 0, mixed_meters = 1, last_stamp = 9000000000000000000");

    private final World world = RandomWorlds.ofSeed(1);
    private final WorldFacts facts = new WorldFacts(world);

    @ParameterizedTest
    @EnumSource
    void whatIsHarmedIsMended(OnEveryDatabaseTest.Database database) throws SQLException {
        DataSource source = database.fresh();
        JdbcStorage storage = filled(source, true);
        Verification before = storage.verify(SILENT);
        assertThat(before.agrees()).isTrue();
        Random random = new Random(7);
        for (int round = 0; round < 3; round++) {
            harm(source, random);
            assertThat(storage.verify(SILENT).agrees()).isFalse();
            assertThat(rebuildByPagesOf(1 + random.nextInt(40), source))
                    .isEqualTo(world.usage().size());
            assertThat(storage.verify(SILENT)).isEqualTo(before);
        }
        later(storage);
        assertThat(storage.verify(SILENT).found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWholeStaysAsItIs(OnEveryDatabaseTest.Database database) throws SQLException {
        DataSource source = database.fresh();
        JdbcStorage storage = filled(source, true);
        List<Long> sums = sums(source);
        assertThat(storage.rebuild(SILENT)).isEqualTo(world.usage().size());
        assertThat(sums(source)).isEqualTo(sums);
        assertThat(storage.verify(SILENT).found()).isEmpty();
    }

    @Test
    void withoutRollupsTheCountsAreMended() throws SQLException {
        DataSource source = Databases.h2();
        JdbcStorage storage = filled(source, false);
        execute(source, "UPDATE c7_state SET corrections = 0, longest_sample = 1");
        execute(source, "DELETE FROM c7_usage_family");
        storage.rebuild(SILENT);
        assertThat(storage.verify(SILENT)).isEqualTo(new Verification(false, 0, 0, 0, List.of()));
        assertThat(Ingest.number(source, "SELECT COUNT(*) FROM c7_usage_day")).isZero();
    }

    @Test
    void aSampleThatIsLostIsNamedStill() throws SQLException {
        DataSource source = Databases.h2();
        JdbcStorage storage = filled(source, true);
        execute(source, "DELETE FROM c7_sample WHERE arrival = 0");
        storage.rebuild(SILENT);
        assertThat(storage.verify(SILENT).found())
                .extracting(Verification.Difference::column)
                .containsExactly("samples");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCancelledChangesNothing(OnEveryDatabaseTest.Database database) throws SQLException {
        CountedStatements source = new CountedStatements(database.fresh());
        JdbcStorage storage = filled(source, true);
        harm(source, new Random(3));
        Verification before = storage.verify(SILENT);
        assertThatThrownBy(() -> storage.rebuild((records, of) -> {
                    if (records == of) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(source.open()).isZero();
        assertThat(storage.verify(SILENT)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void writersOfAnotherHostWaitAndNothingIsLost(OnEveryDatabaseTest.Database database) throws Exception {
        DataSource source = database.fresh();
        JdbcStorage storage = JdbcStorage.of(source);
        Ingest.begin(storage);
        Ingest ingest = new Ingest(10);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> sent = writer.submit(() -> send(ingest, JdbcStorage.of(source)));
            do {
                storage.rebuild(SILENT);
            } while (!sent.isDone());
            ingest.assertWhole(storage, source, sent.get());
        } finally {
            writer.shutdownNow();
        }
    }

    private static int send(Ingest ingest, JdbcStorage storage) {
        for (int batch = 0; batch < 15; batch++) {
            ingest.send(storage, batch);
        }
        return 15;
    }

    private static long rebuildByPagesOf(int records, DataSource source) {
        return Sessions.open(source, JdbcSettings.STANDARD)
                .write(
                        "x",
                        session -> new Rebuild(session, StoreState.lock(session), SILENT, records).run(new Clouds()));
    }

    private static void harm(DataSource source, Random random) throws SQLException {
        List<String> harms = new ArrayList<>(HARMS);
        Collections.shuffle(harms, random);
        for (String harm : harms.subList(0, 1 + random.nextInt(6))) {
            execute(source, harm.replace("#", Integer.toString(random.nextInt(3))));
        }
        execute(source, "UPDATE c7_state SET longest_record = longest_record + 1");
    }

    private static List<Long> sums(DataSource source) throws SQLException {
        List<Long> sums = new ArrayList<>();
        for (String sum : List.of(
                "SELECT COUNT(*) FROM c7_usage_day",
                "SELECT SUM(held / 1000000) FROM c7_usage_day",
                "SELECT COUNT(*) FROM c7_usage_month",
                "SELECT COUNT(*) FROM c7_usage_step",
                "SELECT COUNT(*) FROM c7_used",
                "SELECT COUNT(*) FROM c7_usage_family",
                "SELECT corrections FROM c7_state")) {
            sums.add(Ingest.number(source, sum));
        }
        return sums;
    }

    private JdbcStorage filled(DataSource source, boolean rollups) {
        JdbcStorage storage = JdbcStorage.of(source, JdbcSettings.STANDARD.withRollups(rollups));
        storage.replace(world.cloud(), Instant.EPOCH);
        facts.batches(new Random(1)).forEach(batch -> storage.append(batch, Stamp.asRecorded()));
        return storage;
    }

    /** What comes afterwards adds to what was computed anew. */
    private void later(JdbcStorage storage) {
        Instant from = Instant.parse("2026-03-01T00:00:00Z");
        UsageBatch batch = UsageBatch.ofUsage(world.usage().stream()
                .limit(20)
                .map(record -> UsageRecord.of(
                        "later-" + record.id(),
                        record.contract(),
                        record.resource(),
                        record.product(),
                        "2",
                        record.from(),
                        record.to()))
                .toList());
        assertThat(storage.append(batch, Stamp.at(from)).accepted()).isEqualTo(20);
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
