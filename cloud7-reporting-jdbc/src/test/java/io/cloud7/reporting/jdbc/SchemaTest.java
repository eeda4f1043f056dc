package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final JdbcSettings VALIDATE = JdbcSettings.STANDARD.withSchemaMode(SchemaMode.VALIDATE);

    private final DataSource source = Databases.h2();

    @Test
    void whatIsMissingIsCreatedOnceAndFoundAgain() {
        JdbcStorage.of(source);
        JdbcStorage.of(source);
        JdbcStorage.of(source, VALIDATE);
        JdbcStorage.of(source, JdbcSettings.STANDARD.withSchemaMode(SchemaMode.NONE));
    }

    @Test
    void anEmptyDatabaseIsNoSchema() {
        refused(VALIDATE, "version 1", "missing", "schema mode CREATE", "h2/V1__storage.sql");
    }

    @Test
    void aSchemaOfOtherFilesIsRefused() {
        JdbcStorage.of(source);
        execute("UPDATE c7_schema SET checksum = 'abc'");
        refused(JdbcSettings.STANDARD, "another file", "abc");
        refused(VALIDATE, "another file", "abc");
    }

    @Test
    void aNewerSchemaIsRefused() {
        JdbcStorage.of(source);
        execute("INSERT INTO c7_schema (version, checksum) VALUES (7, 'abc')");
        refused(JdbcSettings.STANDARD, "version 7", "newer");
        refused(VALIDATE, "version 7", "newer");
    }

    @Test
    void aTableThatIsGoneIsNamed() {
        JdbcStorage.of(source);
        execute("DROP TABLE c7_sample");
        refused(JdbcSettings.STANDARD, "c7_sample", "missing", "backup");
        refused(VALIDATE, "c7_sample", "missing", "backup");
    }

    @Test
    void prefixesAndSchemasKeepStoragesApartOnH2() {
        keptApart(source);
    }

    @Test
    void prefixesAndSchemasKeepStoragesApartOnPostgres() {
        keptApart(Postgres.fresh());
    }

    @Test
    void prefixesAndSchemasKeepStoragesApartOnDuckDb() {
        keptApart(Databases.duckDb());
    }

    @Test
    void prefixesAndSchemasKeepStoragesApartOnMariaDb() {
        keptApart(MariaDb.fresh());
    }

    private static void keptApart(DataSource source) {
        execute(source, "CREATE SCHEMA billing");
        JdbcSettings other = JdbcSettings.STANDARD.withPrefix("x_").withSchema("billing");
        JdbcStorage.of(source);
        JdbcStorage.of(source, other);
        JdbcStorage.of(source, JdbcSettings.STANDARD.withSchema("billing"));
        JdbcStorage.of(source, other.withSchemaMode(SchemaMode.VALIDATE));
        execute(source, "UPDATE billing.x_schema SET checksum = 'abc'");
        JdbcStorage.of(source);
        refused(source, other, "abc", "billing.x_schema");
    }

    @Test
    void namesThatAreNoNamesAreRefused() {
        assertThatThrownBy(() -> JdbcSettings.STANDARD.withPrefix("c7; DROP TABLE x"))
                .hasMessageContaining("c7; DROP TABLE x");
        assertThatThrownBy(() -> JdbcSettings.STANDARD.withSchema("a.b")).hasMessageContaining("a.b");
    }

    @Test
    void timesThatNoDriverKeepsAreRefusedAndNamed() {
        for (Duration time :
                new Duration[] {Duration.ofDays(21), Duration.ofSeconds(Long.MAX_VALUE), Duration.ofNanos(-1)}) {
            assertThatThrownBy(() -> JdbcSettings.STANDARD.withStatementTimeout(time))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("statementTimeout", time.toString(), "20 days");
            assertThatThrownBy(() -> JdbcSettings.STANDARD.withRetries(2, time))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("patience", time.toString(), "20 days");
        }
    }

    @Test
    void hostsThatStartAtOnceOpenTheSameSchemaOnH2() throws Exception {
        startAtOnce(source);
    }

    @Test
    void hostsThatStartAtOnceOpenTheSameSchemaOnPostgres() throws Exception {
        startAtOnce(Postgres.fresh());
    }

    @Test
    void hostsThatStartAtOnceOpenTheSameSchemaOnDuckDb() throws Exception {
        startAtOnce(Databases.duckDb());
    }

    @Test
    void hostsThatStartAtOnceOpenTheSameSchemaOnMariaDb() throws Exception {
        startAtOnce(MariaDb.fresh());
    }

    private static void startAtOnce(DataSource source) throws Exception {
        ExecutorService hosts = Executors.newFixedThreadPool(8);
        try {
            List<Future<JdbcStorage>> started = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                started.add(hosts.submit(() -> JdbcStorage.of(source)));
            }
            for (Future<JdbcStorage> storage : started) {
                assertThat(storage.get()).isNotNull();
            }
        } finally {
            hosts.shutdownNow();
        }
        JdbcStorage.of(source, VALIDATE);
    }

    private void refused(JdbcSettings settings, String... words) {
        refused(source, settings, words);
    }

    private static void refused(DataSource source, JdbcSettings settings, String... words) {
        assertThatThrownBy(() -> JdbcStorage.of(source, settings))
                .isInstanceOfSatisfying(
                        JdbcStorageException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.SCHEMA))
                .hasMessageContainingAll(words);
    }

    private void execute(String sql) {
        execute(source, sql);
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
