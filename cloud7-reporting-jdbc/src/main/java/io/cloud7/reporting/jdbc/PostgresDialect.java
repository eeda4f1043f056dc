package io.cloud7.reporting.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL 15 or newer. */
final class PostgresDialect implements Dialect {
    static final long SCHEMA_LOCK = 0x636C6F756437L;
    private static final int CHUNK = 64 * 1024;

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String scratchText() {
        return "VARCHAR(300) COLLATE \"C\"";
    }

    @Override
    public String boundText() {
        return "CAST(? AS VARCHAR(300)) COLLATE \"C\"";
    }

    /**
     * What a batch brings is found by keys, also while the planner takes the ledger for smaller than it is. COPY knows no
     * timeout of the driver.
     */
    @Override
    public String beforeWriting(int timeoutSeconds) {
        String byKeys = "SET LOCAL enable_seqscan = off";
        return timeoutSeconds == 0 ? byKeys : byKeys + "; SET LOCAL statement_timeout = '" + timeoutSeconds + "s'";
    }

    @Override
    public String begin(int level) {
        return "BEGIN ISOLATION LEVEL " + (level == reading() ? "REPEATABLE READ" : "READ COMMITTED");
    }

    /** So that reports run where nothing may be created: on a standby, by a user who may only read. */
    @Override
    public boolean bringsRowsOfReaders() {
        return true;
    }

    @Override
    public List<String> mergeSteps(String steps, String scratch) {
        return List.of(StepColumns.insertOnConflict(steps, scratch), StepColumns.deleteAllWithoutChange(steps));
    }

    @Override
    public String analyze(String table) {
        return "ANALYZE " + table;
    }

    /** Nothing ever vacuums temporary tables. */
    @Override
    public String emptyScratch(String table, String columns) {
        return "TRUNCATE " + table;
    }

    /** By the key's index, whatever the planner thinks of the sizes. */
    @Override
    public String mergeRollup(String rollup, String scratch) {
        return RollupColumns.insertOnConflict(rollup, scratch);
    }

    @Override
    public void load(
            Connection connection,
            String table,
            List<String> columns,
            Collection<@Nullable Object[]> rows,
            int timeoutSeconds)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN");
        try {
            StringBuilder lines = new StringBuilder();
            for (@Nullable Object[] row : rows) {
                CopyText.append(lines, row);
                if (lines.length() >= CHUNK) {
                    send(copy, lines);
                }
            }
            send(copy, lines);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    /** The lock is the session's, and the time to wait for it the transaction's. */
    @Override
    public void lockSchema(Connection connection, Duration patience) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // 0 would wait for ever
            statement.execute("SET LOCAL lock_timeout = '" + Math.max(1, patience.toMillis()) + "ms'");
            statement.execute("SELECT pg_advisory_lock(" + SCHEMA_LOCK + ")");
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void unlockSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + SCHEMA_LOCK + ")");
        }
    }
}
