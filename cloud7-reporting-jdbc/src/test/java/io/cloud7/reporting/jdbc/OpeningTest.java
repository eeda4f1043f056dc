package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases that a storage cannot open: it says which table, database or setting it is about, and leaves no trace. */
class OpeningTest {
    private static final JdbcSettings STANDARD = JdbcSettings.STANDARD.withRetries(2, Duration.ofMillis(300));

    @ParameterizedTest
    @EnumSource
    void aTableOfAnotherApplicationIsNamedAndNothingIsCreated(OnEveryDatabaseTest.Database database)
            throws SQLException {
        DataSource source = database.withoutTables();
        execute(source, "CREATE TABLE c7_usage (id INT)");
        refused(source, STANDARD, Problem.SCHEMA, "table c7_usage ", "another application", "prefix");
        execute(source, "CREATE TABLE c7_schema (id INT)");
        execute(source, "CREATE TABLE c7_state (id INT)");
        refused(source, STANDARD, Problem.SCHEMA, "table c7_schema ", "another application");
        refused(source, STANDARD.withSchemaMode(SchemaMode.VALIDATE), Problem.SCHEMA, "table c7_schema ");
        JdbcStorage.of(source, STANDARD.withPrefix("mine_"));
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatLostAColumnIsNamed(OnEveryDatabaseTest.Database database) throws SQLException {
        DataSource source = database.withoutTables();
        JdbcStorage.of(source, STANDARD);
        execute(source, "ALTER TABLE c7_state DROP COLUMN mixed_meters");
        refused(source, STANDARD, Problem.SCHEMA, "table c7_state ", "lacks a column", "backup");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasMadeHalfIsMadeWhole(OnEveryDatabaseTest.Database database) throws SQLException {
        DataSource source = database.withoutTables();
        JdbcStorage.of(source, STANDARD);
        execute(source, "DELETE FROM c7_schema");
        execute(source, "DROP TABLE c7_sample");
        JdbcStorage.of(source, STANDARD);
        JdbcStorage.of(source, STANDARD.withSchemaMode(SchemaMode.VALIDATE));
    }

    @Test
    void whoeverSetsUpTheSchemaOnPostgresIsWaitedForWithPatience() throws SQLException {
        DataSource source = Postgres.fresh();
        waits(source, "SELECT pg_advisory_lock(" + PostgresDialect.SCHEMA_LOCK + ")");
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void whoeverSetsUpTheSchemaOnMariaDbIsWaitedForWithPatience() throws SQLException {
        waits(MariaDb.fresh(), "SELECT GET_LOCK('" + MariaDbDialect.SCHEMA_LOCK + "', 0)");
    }

    @Test
    void aDriverOfPostgresThatSetsSavepointsByItselfIsFine() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Postgres.url(Postgres.fresh()) + "&autosave=always");
        World world = RandomWorlds.ofSeed(3);
        JdbcStorage storage = JdbcStorage.of(source, STANDARD);
        storage.replace(world.cloud(), Instant.EPOCH);
        storage.append(UsageBatch.ofUsage(world.usage()), Stamp.asRecorded());
        assertThat(storage.verify((records, of) -> {}).agrees()).isTrue();
        assertThat(AllReports.of(world, storage, null, 0)).isNotEmpty();
    }

    private static void waits(DataSource source, String lock) throws SQLException {
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute(lock);
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refused(source, STANDARD, Problem.BUSY, "schema"));
            statement.execute(lock.replace("GET_LOCK", "RELEASE_LOCK")
                    .replace("', 0)", "')")
                    .replace("advisory_lock", "advisory_unlock"));
        }
        JdbcStorage.of(source, STANDARD);
    }

    @ParameterizedTest
    @CsvSource({"IGNORECASE=TRUE", "INIT=SET COLLATION ENGLISH STRENGTH PRIMARY"})
    void anH2DatabaseThatTakesTwoIdsForOneIsNamed(String setting) {
        DataSource source =
                JdbcConnectionPool.create("jdbc:h2:mem:folded" + setting.length() + ";" + setting, "sa", "");
        refused(source, STANDARD, Problem.OTHER, "H2 database FOLDED" + setting.length(), "\"a\"", "IGNORECASE");
        refused(source, STANDARD.withSchemaMode(SchemaMode.NONE), Problem.OTHER, "IGNORECASE");
    }

    @Test
    void aDatabaseOfPostgresThatIsNotThereIsSaid() {
        Postgres.fresh();
        String url = "jdbc:postgresql://localhost:" + Postgres.port() + "/none?user=postgres";
        refused(at(url), STANDARD, Problem.OTHER, "no such database", "3D000");
    }

    @Test
    void aDatabaseOfMariaDbThatIsNotThereIsSaid() {
        DataSource fresh = MariaDb.fresh();
        refused(at(MariaDb.url(MariaDb.port(), "none")), STANDARD, Problem.OTHER, "no such database", "1049");
        refused(fresh, STANDARD.withSchema("none"), Problem.OTHER, "no such database", "1049");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/none/here;IFEXISTS=TRUE | no such database | 90146", "here | ./cloud7 | 90011"})
    void aDatabaseOfH2ThatIsNotThereIsSaid(String place, String says, String code) {
        refused(at("jdbc:h2:" + place), STANDARD, Problem.OTHER, says, code);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void aSchemaThatIsNotThereIsSaid(OnEveryDatabaseTest.Database database) {
        refused(database.withoutTables(), STANDARD.withSchema("none"), Problem.SCHEMA, "no such schema");
    }

    private static DataSource at(String url) {
        return new Databases.Opening(() -> DriverManager.getConnection(url));
    }

    private static void refused(DataSource source, JdbcSettings settings, Problem problem, String... words) {
        assertThatThrownBy(() -> JdbcStorage.of(source, settings))
                .isInstanceOfSatisfying(
                        JdbcStorageException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem))
                .hasMessageContainingAll(words);
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
