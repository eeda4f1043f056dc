package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills up while batches are written; then there is space again, and the host sends again. */
@Tag("proofs")
class FullDiskTest {
    private static final Ingest BATCHES = new Ingest(2_000);
    private static final long LEFT = 2_000_000;

    @TempDir
    Path mountPoint;

    private FullDisk disk;

    @BeforeEach
    void mount() throws Exception {
        disk = FullDisk.mount(mountPoint);
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
    }

    @Test
    void duckDb() throws Exception {
        fill(opening("jdbc:duckdb:" + disk.folder().resolve("ledger.duckdb")));
    }

    @Test
    void h2() throws Exception {
        fill(opening("jdbc:h2:" + disk.folder().resolve("ledger") + ";WRITE_DELAY=0"));
    }

    /** Its tables on the small disk, its journal on another: without a journal the whole server would stop. */
    @Test
    void postgres() throws Exception {
        DataSource fresh = Postgres.fresh();
        try (Connection connection = fresh.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLESPACE small LOCATION '" + disk.folder() + "'");
        }
        String url = Postgres.url(fresh) + "&options=-c%20default_tablespace=small";
        try {
            fill(opening(url));
        } finally {
            try (Connection connection = fresh.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA " + connection.getSchema() + " CASCADE");
                statement.execute("DROP TABLESPACE small");
            }
        }
    }

    private void fill(DataSource source) throws Exception {
        Connection first = source.getConnection();
        JdbcStorage small = JdbcStorage.of(source, JdbcSettings.STANDARD.withRetries(2, Duration.ofSeconds(1)));
        Ingest.begin(small);
        assertThat(BATCHES.send(small, 0).accepted()).isEqualTo(BATCHES.size());
        disk.fill(LEFT);
        int next = sendUntilFull(small, 1);
        closeAnyway(first);
        disk.free();
        try (Connection open = source.getConnection()) {
            JdbcStorage storage = JdbcStorage.of(source);
            Ingest.assertSound(storage, source, (long) next * BATCHES.size());
            for (int batch = 0; batch < next + 2; batch++) {
                assertThat(BATCHES.send(storage, batch).refused()).isEmpty();
            }
            BATCHES.assertWhole(storage, source, next + 2);
            assertThat(open.isClosed()).isFalse();
        }
    }

    private static void closeAnyway(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // an embedded database that has no space left says so once more
        }
    }

    /** Says which batch was not acknowledged. */
    private static int sendUntilFull(JdbcStorage storage, int from) {
        for (int next = from; ; next++) {
            try {
                BATCHES.send(storage, next);
            } catch (JdbcStorageException e) {
                assertThat(e.problem()).isEqualTo(Problem.FULL);
                return next;
            }
        }
    }

    private static DataSource opening(String url) {
        return new Databases.Opening(() -> DriverManager.getConnection(url));
    }
}
