package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerificationTest {
    private static final LedgerProgress SILENT = (records, of) -> {};
    private static final String ONE_DAY = "(SELECT MIN(from_at) FROM c7_usage_day)";

    private final World world = RandomWorlds.ofSeed(1);

    @ParameterizedTest
    @EnumSource
    void whatWasIngestedAgreesWithTheLedger(OnEveryDatabaseTest.Database database) {
        Verification verification = filled(database.fresh(), true).verify(SILENT);
        assertThat(verification.found()).isEmpty();
        assertThat(verification.agrees()).isTrue();
        assertThat(verification.rollups()).isTrue();
        assertThat(verification.records()).isEqualTo(world.usage().size());
        assertThat(verification.buckets()).isPositive();
    }

    @Test
    void withoutRollupsOnlyCountsAreCompared() throws SQLException {
        DataSource source = Databases.h2();
        JdbcStorage storage = filled(source, false);
        assertThat(storage.verify(SILENT)).isEqualTo(new Verification(false, 0, 0, 0, List.of()));
        execute(source, "UPDATE c7_state SET corrections = corrections + 1");
        assertThat(storage.verify(SILENT).found())
                .extracting(Verification.Difference::table)
                .containsExactly("state", "usage_family");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usage_day | held | UPDATE c7_usage_day SET held = held + 1 WHERE from_at = #day",
                "usage_day | quantity | UPDATE c7_usage_day SET fraction = fraction + 0.000000000000000001"
                        + " WHERE from_at = #day",
                "usage_month | cost | UPDATE c7_usage_month SET cost_units = cost_units - 1",
                "usage_month | effective_cost | UPDATE c7_usage_month SET effective_units = 77",
                "usage_day | first_at | UPDATE c7_usage_day SET first_at = first_at - 1 WHERE from_at = #day",
                "usage_day | last_at | UPDATE c7_usage_day SET last_at = last_at + 1 WHERE from_at = #day",
                "usage_day | to_at | UPDATE c7_usage_day SET to_at = to_at + 1 WHERE from_at = #day",
                "usage_day | cost_missing | UPDATE c7_usage_day SET cost_missing = 1 - cost_missing",
                "usage_day | last_recorded | UPDATE c7_usage_day SET last_recorded = 0 WHERE from_at = #day",
                "usage_step | level | UPDATE c7_usage_step SET units = units + 1"
                        + " WHERE step_at = (SELECT MIN(step_at) FROM c7_usage_step)",
                "usage_step | records | DELETE FROM c7_usage_step"
                        + " WHERE step_at = (SELECT MAX(step_at) FROM c7_usage_step)",
                "state | longest_record | UPDATE c7_state SET longest_record = longest_record - 1",
                "used | resource | DELETE FROM c7_used WHERE resource = (SELECT MIN(resource) FROM c7_used)",
                "used | resource | INSERT INTO c7_used VALUES ('nobody', 'cpu', 'nothing')",
                "usage_family | record | UPDATE c7_usage_family SET corrects = 'nobody' WHERE corrects IS NOT NULL",
                "usage_family | record | UPDATE c7_usage_family SET withdraws = 1 - withdraws",
                "usage_family | record | UPDATE c7_usage_family SET to_at = to_at + 1",
                "usage_family | record | UPDATE c7_usage_family f SET (id, resource, product, withdraws, from_at, to_at,"
                        + " recorded_at, corrects) = (SELECT id, resource, product, 0, from_at, to_at, recorded_at, NULL"
                        + " FROM c7_usage u WHERE contract = f.contract AND corrects IS NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM c7_usage c WHERE c.corrects = u.id) ORDER BY id LIMIT 1)"
                        + " WHERE id = (SELECT MIN(id) FROM c7_usage_family)",
                "state | last_stamp | UPDATE c7_state SET last_stamp = -1",
                "state | last_stamp | UPDATE c7_state SET last_stamp = 9000000000000000000",
                "state | longest_sample | UPDATE c7_state SET longest_sample = 0",
                "state | mixed_meters | UPDATE c7_state SET mixed_meters = 1 - mixed_meters",
                "state | samples | UPDATE c7_state SET samples = samples + 1",
                "state | changes | INSERT INTO c7_level_change SELECT contract, id, resource, product, quantity, from_at,"
                        + " recorded_at FROM c7_usage WHERE id = (SELECT MIN(id) FROM c7_usage)",
                "state | long_records | UPDATE c7_state SET long_records = long_records + 1",
                "state | costs | UPDATE c7_state SET costs = costs - 1",
                "state | corrections | UPDATE c7_state SET corrections = corrections + 1"
            })
    void whatIsTamperedWithIsNamed(String table, String column, String sql) throws SQLException {
        DataSource source = Databases.h2();
        JdbcStorage storage = filled(source, true);
        execute(source, sql.replace("#day", ONE_DAY));
        Verification verification = storage.verify(SILENT);
        assertThat(verification.agrees()).isFalse();
        assertThat(verification.found())
                .anySatisfy(difference -> assertThat(difference.table() + "." + difference.column())
                        .isEqualTo(table + "." + column))
                .allSatisfy(difference -> assertThat(difference.text()).contains(difference.column()));
    }

    @Test
    void aMissingBucketIsNamedWithItsPlace() throws SQLException {
        DataSource source = Databases.h2();
        JdbcStorage storage = filled(source, true);
        long missing = Ingest.number(source, "SELECT COUNT(*) FROM c7_usage_day WHERE from_at = " + ONE_DAY);
        Instant day = Instant.EPOCH.plusMillis(Ingest.number(source, "SELECT MIN(from_at) FROM c7_usage_day") / 1_000);
        execute(source, "DELETE FROM c7_usage_day WHERE from_at = " + ONE_DAY);
        Verification verification = storage.verify(SILENT);
        assertThat(verification.differences()).isEqualTo(missing);
        assertThat(verification.found()).allSatisfy(difference -> {
            assertThat(difference.table()).isEqualTo("usage_day");
            assertThat(difference.bucket()).isEqualTo(day);
            assertThat(difference.kept()).isNull();
            assertThat(difference.byLedger()).isPositive();
            assertThat(difference.text()).contains(day.toString(), "held is missing");
        });
    }

    @Test
    void aBucketTooManyIsNamedAlsoOfAContractThatIsNotThere() throws SQLException {
        DataSource source = Databases.h2();
        JdbcStorage storage = filled(source, true);
        execute(
                source,
                "UPDATE c7_usage_month SET contract = 'nobody' WHERE from_at = "
                        + "(SELECT MIN(from_at) FROM c7_usage_month)");
        assertThat(storage.verify(SILENT).found())
                .anySatisfy(difference -> {
                    assertThat(difference.contract()).isEqualTo("nobody");
                    assertThat(difference.byLedger()).isNull();
                })
                .anySatisfy(difference -> {
                    assertThat(difference.contract()).isNotEqualTo("nobody");
                    assertThat(difference.kept()).isNull();
                });
    }

    @Test
    void moreDifferencesThanAreKeptAreCounted() throws SQLException {
        DataSource source = Databases.h2();
        JdbcStorage storage = filled(source, true);
        long days = Ingest.number(source, "SELECT COUNT(*) FROM c7_usage_day");
        execute(source, "UPDATE c7_usage_day SET held = held + 1, first_at = 0, last_at = 0");
        Verification verification = storage.verify(SILENT);
        assertThat(verification.differences()).isEqualTo(3 * days);
        assertThat(verification.found()).hasSize((int) Math.min(3 * days, Verification.MOST_FOUND));
    }

    @Test
    void progressReachesTheEndAndMayCancel() {
        CountedStatements source = new CountedStatements(Databases.h2());
        JdbcStorage storage = filled(source, true);
        List<Long> heard = new ArrayList<>();
        storage.verify((records, of) -> {
            assertThat(of).isEqualTo(world.usage().size());
            heard.add(records);
        });
        assertThat(heard).isSorted().endsWith((long) world.usage().size());
        assertThatThrownBy(() -> storage.verify((records, of) -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(source.open()).isZero();
    }

    private JdbcStorage filled(DataSource source, boolean rollups) {
        JdbcStorage storage = JdbcStorage.of(source, JdbcSettings.STANDARD.withRollups(rollups));
        storage.replace(world.cloud(), Instant.EPOCH);
        new WorldFacts(world).batches(new Random(1)).forEach(batch -> storage.append(batch, Stamp.asRecorded()));
        return storage;
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
