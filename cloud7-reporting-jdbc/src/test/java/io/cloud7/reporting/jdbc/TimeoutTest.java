package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement that waits is given up, whatever it does. */
@Timeout(60)
class TimeoutTest {
    private final World world = RandomWorlds.ofSeed(3);

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT0.000000001S, 1", "PT0.5S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT10M, 600"})
    void timesAreRoundedUpToWholeSeconds(Duration timeout, int seconds) {
        assertThat(JdbcSettings.STANDARD.withStatementTimeout(timeout).timeoutSeconds())
                .isEqualTo(seconds);
    }

    @Test
    void aBulkLoadThatWaitsForALockIsGivenUpOnPostgres() throws SQLException {
        givenUp(Postgres.fresh(), "LOCK TABLE c7_usage IN SHARE ROW EXCLUSIVE MODE");
    }

    @Test
    void aBatchOfInsertsThatWaitsForALockIsGivenUpOnMariaDb() throws SQLException {
        givenUp(
                MariaDb.fresh(),
                "INSERT INTO c7_usage SELECT '#contract', '#id', '', '', 0, 0, 0, 0, NULL, NULL, NULL, 0, 0"
                        .replace("#contract", world.usage().get(0).contract())
                        .replace("#id", world.usage().get(0).id()));
    }

    private void givenUp(DataSource source, String lock) throws SQLException {
        JdbcStorage storage = JdbcStorage.of(
                source,
                JdbcSettings.STANDARD
                        .withStatementTimeout(Duration.ofMillis(500))
                        .withRetries(1, Duration.ZERO));
        storage.replace(world.cloud(), Instant.EPOCH);
        UsageBatch batch = UsageBatch.ofUsage(world.usage());
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(lock);
            long begun = System.nanoTime();
            assertThatThrownBy(() -> storage.append(batch, Stamp.asRecorded()))
                    .isInstanceOfSatisfying(
                            JdbcStorageException.class,
                            late -> assertThat(late.problem()).isEqualTo(Problem.TIMEOUT));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            other.rollback();
            other.setAutoCommit(true);
        }
        assertThat(storage.append(batch, Stamp.asRecorded()).accepted()).isPositive();
    }
}
