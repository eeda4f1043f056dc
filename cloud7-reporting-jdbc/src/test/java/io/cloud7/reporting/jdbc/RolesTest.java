package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the two roles of PostgreSQL may do. */
class RolesTest {
    private static final JdbcSettings VALIDATE = JdbcSettings.STANDARD.withSchemaMode(SchemaMode.VALIDATE);

    private final World world = RandomWorlds.ofSeed(3);
    private final DataSource owner = Postgres.fresh();

    @BeforeEach
    void grant() throws SQLException, IOException {
        JdbcStorage.of(owner).replace(world.cloud(), Instant.EPOCH);
        String roles;
        try (var in = JdbcStorage.class.getResourceAsStream("postgresql/roles.sql")) {
            roles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            String schema = connection.getSchema();
            for (String role : List.of("writer", "reader")) {
                statement.execute("DROP ROLE IF EXISTS " + schema + role);
                statement.execute("CREATE ROLE " + schema + role);
                statement.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + schema + role);
            }
            statement.execute(roles.replace("${prefix}", schema + ".c7_")
                    .replace("${writer}", schema + "writer")
                    .replace("${reader}", schema + "reader"));
        }
    }

    @Test
    void theWriterWritesAndReadsAndChangesNothingOfTheLedger() {
        DataSource writer = as("writer");
        JdbcStorage storage = JdbcStorage.of(writer);
        assertThat(storage.append(UsageBatch.ofUsage(world.usage()), Stamp.asRecorded())
                        .accepted())
                .isPositive();
        assertThat(AllReports.of(world, storage, null, 0)).isNotEmpty();
        for (String ledger : List.of("usage", "level_change", "charge", "sample", "cloud", "invoice")) {
            denied(writer, "DELETE FROM c7_" + ledger);
            denied(writer, "UPDATE c7_" + ledger + " SET recorded_at = 0");
        }
    }

    @Test
    void theReaderReadsAndIsDeniedWhenItWrites() {
        JdbcStorage.of(owner).append(UsageBatch.ofUsage(world.usage()), Stamp.asRecorded());
        JdbcStorage storage = JdbcStorage.of(as("reader"), VALIDATE);
        assertThat(AllReports.of(world, storage, null, 0)).isNotEmpty();
        assertThatThrownBy(() -> storage.append(UsageBatch.ofUsage(world.usage()), Stamp.asRecorded()))
                .isInstanceOfSatisfying(
                        JdbcStorageException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.DENIED))
                .hasMessageContaining("42501")
                .hasMessageNotContaining("c7_state");
    }

    @Test
    void reportsRunWhereNothingCanBeWritten() {
        JdbcStorage.of(owner).append(UsageBatch.ofUsage(world.usage()), Stamp.asRecorded());
        JdbcStorage storage = JdbcStorage.of(as("reader", "SET default_transaction_read_only = on"), VALIDATE);
        assertThat(AllReports.of(world, storage, null, 0)).isNotEmpty();
        assertThat(storage.verify((records, of) -> {}).agrees()).isTrue();
        assertThatThrownBy(() -> storage.append(UsageBatch.ofUsage(world.usage()), Stamp.asRecorded()))
                .isInstanceOfSatisfying(
                        JdbcStorageException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.DENIED))
                .hasMessageContaining("25006");
    }

    private static void denied(DataSource source, String sql) {
        assertThatThrownBy(() -> {
                    try (Connection connection = source.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    private DataSource as(String role, String... settings) {
        return new Databases.Opening(() -> {
            Connection connection = owner.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("DISCARD TEMP");
                statement.execute("SET ROLE " + connection.getSchema() + role);
                for (String setting : settings) {
                    statement.execute(setting);
                }
            }
            return new RoleConnection(connection).open();
        });
    }
}
