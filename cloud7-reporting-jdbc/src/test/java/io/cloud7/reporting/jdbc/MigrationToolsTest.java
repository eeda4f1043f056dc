package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import io.cloud7.reporting.memory.InMemoryStorage;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published files, as docs/storage.md says that hosts give them to Flyway and Liquibase. */
class MigrationToolsTest {
    private static final JdbcSettings BY_TOOL = JdbcSettings.STANDARD.withSchemaMode(SchemaMode.NONE);
    private static final Ingest INGEST = new Ingest(20);
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    /** What both tools work with. */
    enum Kind {
        H2("h2"),
        POSTGRESQL("postgresql"),
        MARIADB("mariadb");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        private DataSource fresh() {
            return switch (this) {
                case H2 -> Databases.h2();
                case POSTGRESQL -> Postgres.fresh();
                case MARIADB -> MariaDb.fresh();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void flywayAppliesTheFile(Kind kind) throws SQLException {
        DataSource source = kind.fresh();
        assertThat(flyway(source, kind, "c7_").migrate().migrationsExecuted).isEqualTo(1);
        works(source, BY_TOOL);
        assertThat(flyway(source, kind, "c7_").migrate().migrationsExecuted).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void flywayAppliesTheFileBesideTheTablesOfAHost(Kind kind) throws SQLException {
        DataSource source = kind.fresh();
        execute(source, "CREATE TABLE host (id INT PRIMARY KEY)");
        Flyway host = Flyway.configure()
                .dataSource(source)
                .locations("classpath:nothing")
                .failOnMissingLocations(false)
                .baselineOnMigrate(true)
                .baselineVersion("1")
                .load();
        host.migrate();
        assertThat(flyway(source, kind, "c7_").migrate().migrationsExecuted).isEqualTo(1);
        works(source, BY_TOOL);
        host.validate();
        host.migrate();
    }

    /** For report-cli, which reads with VALIDATE. */
    @ParameterizedTest
    @EnumSource
    void whatAToolAppliedIsTakenOverByCreate(Kind kind) throws SQLException {
        DataSource source = kind.fresh();
        flyway(source, kind, "c7_").migrate();
        works(source, BY_TOOL);
        JdbcStorage.of(source);
        INGEST.assertWhole(JdbcStorage.of(source, BY_TOOL.withSchemaMode(SchemaMode.VALIDATE)), source, 2);
        assertThat(flyway(source, kind, "c7_").migrate().migrationsExecuted).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void flywayAppliesTheFileToASchemaOfItsOwn(Kind kind) throws SQLException {
        DataSource source = kind.fresh();
        String schema = "billing_" + kind.folder;
        execute(source, "CREATE SCHEMA " + schema);
        flyway(source, kind, schema + ".c7_").migrate();
        worksInSchema(source, schema);
    }

    @ParameterizedTest
    @EnumSource
    void liquibaseAppliesTheFile(Kind kind) throws Exception {
        DataSource source = kind.fresh();
        liquibase(source, "c7_");
        works(source, BY_TOOL);
        liquibase(source, "c7_");
        assertThat(Ingest.number(source, "SELECT COUNT(*) FROM DATABASECHANGELOG"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void liquibaseAppliesTheFileToASchemaOfItsOwn(Kind kind) throws Exception {
        DataSource source = kind.fresh();
        String schema = "liqui_" + kind.folder;
        execute(source, "CREATE SCHEMA " + schema);
        liquibase(source, schema + ".c7_");
        worksInSchema(source, schema);
    }

    /** A package of a module gives nobody its files unless it is open. */
    @Test
    void toolsOnTheModulePathFindTheFiles() throws URISyntaxException {
        Path classes = Path.of(JdbcStorage.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleReference module =
                ModuleFinder.of(classes).find("io.cloud7.reporting.jdbc").orElseThrow();
        assertThat(module.descriptor().opens())
                .extracting(ModuleDescriptor.Opens::source)
                .containsAll(Stream.of(Kind.values())
                        .map(kind -> "io.cloud7.reporting.jdbc." + kind.folder)
                        .toList());
    }

    @Test
    void whatAToolDidNotDoIsSaid() {
        DataSource source = Databases.h2();
        assertThatThrownBy(() -> works(source, BY_TOOL))
                .isInstanceOfSatisfying(
                        JdbcStorageException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(Problem.SCHEMA))
                .hasMessageContaining("VALIDATE, which names it");
    }

    private static Flyway flyway(DataSource source, Kind kind, String prefix) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/cloud7/reporting/jdbc/" + kind.folder)
                .table("cloud7_flyway")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("prefix", prefix, "name", "c7_"))
                .load();
    }

    private static void liquibase(DataSource source, String prefix) throws Exception {
        LIQUIBASE_LOG.setLevel(Level.OFF);
        try (Connection connection = source.getConnection();
                Liquibase liquibase = new Liquibase(
                        "liquibase/cloud7.xml", new ClassLoaderResourceAccessor(), database(connection))) {
            liquibase.setChangeLogParameter("prefix", prefix);
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            Scope.child(
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
                    () -> liquibase.update(new Contexts(), new LabelExpression()));
        }
    }

    private static Database database(Connection connection) throws LiquibaseException {
        return DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
    }

    private static void worksInSchema(DataSource source, String schema) throws SQLException {
        JdbcStorage storage = JdbcStorage.of(source, BY_TOOL.withSchema(schema));
        Ingest.begin(storage);
        assertThat(INGEST.send(storage, 0).accepted()).isEqualTo(20);
        assertThat(storage.verify((records, of) -> {}).agrees()).isTrue();
        assertThat(Ingest.number(source, "SELECT COUNT(*) FROM " + schema + ".c7_usage"))
                .isEqualTo(20);
    }

    /** Takes facts, holds each once, and answers. */
    private static void works(DataSource source, JdbcSettings settings) throws SQLException {
        JdbcStorage storage = JdbcStorage.of(source, settings);
        Ingest.begin(storage);
        INGEST.send(storage, 0);
        INGEST.send(storage, 1);
        INGEST.assertWhole(storage, source, 2);
        assertThat(Ingest.sum(storage)).isPositive().isEqualByComparingTo(Ingest.sum(inMemory()));
    }

    private static InMemoryStorage inMemory() {
        InMemoryStorage memory = InMemoryStorage.create();
        Ingest.begin(memory);
        INGEST.send(memory, 0);
        INGEST.send(memory, 1);
        return memory;
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
