package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** DuckDB, in memory or in a file, which one process at a time opens. */
final class DuckDbDialect implements Dialect {
    /** Its transactions do not wait for each other, they fail; and there is no process but this one. */
    private static final ReentrantLock WRITERS = new ReentrantLock(true);

    @Override
    public ReentrantLock writers() {
        return WRITERS;
    }

    @Override
    public void lockSchema(Connection connection, Duration patience) {
        WRITERS.lock();
    }

    @Override
    public void unlockSchema(Connection connection) {
        WRITERS.unlock();
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public String scratchText() {
        return "VARCHAR";
    }

    /** Rows that were deleted stay in its temporary tables, and slow them down. */
    @Override
    public String emptyScratch(String table, String columns) {
        return "CREATE OR REPLACE TEMPORARY TABLE " + table + " (" + columns + ")";
    }

    @Override
    public String boundText() {
        return "CAST(? AS VARCHAR)";
    }

    @Override
    public boolean keepsKeys() {
        return false;
    }

    @Override
    public int writing() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    public void load(
            Connection connection,
            String table,
            List<String> columns,
            Collection<@Nullable Object[]> rows,
            int timeoutSeconds)
            throws SQLException {
        int dot = table.indexOf('.');
        DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender appender = dot < 0
                ? duck.createAppender(table)
                : duck.createAppender(table.substring(0, dot), table.substring(dot + 1))) {
            append(appender, rows);
        }
    }

    @Override
    public void loadScratch(
            Connection connection,
            String table,
            List<String> columns,
            Collection<@Nullable Object[]> rows,
            int timeoutSeconds)
            throws SQLException {
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
            append(appender, rows);
        }
    }

    private static void append(DuckDBAppender appender, Collection<@Nullable Object[]> rows) throws SQLException {
        for (@Nullable Object[] row : rows) {
            appender.beginRow();
            for (Object value : row) {
                append(appender, value);
            }
            appender.endRow();
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof BigDecimal decimal) {
            appender.append(decimal);
        } else if (value instanceof byte[] bytes) {
            appender.append(bytes);
        } else {
            appender.append(StoredText.encoded(value.toString()));
        }
    }

    /** It has no SQL states; its words begin with the kind of failure. */
    @Override
    public Problem problemOf(SQLException failure) {
        String words = String.valueOf(failure.getMessage());
        if (SqlStates.saysNoSpaceLeft(failure) || words.startsWith("Out of Memory Error")) {
            return Problem.FULL;
        }
        if (words.startsWith("TransactionContext Error") || words.contains("Conflict on")) {
            return Problem.BUSY;
        }
        if (words.startsWith("INTERRUPT Error")) {
            return Problem.TIMEOUT;
        }
        if (words.startsWith("Permission Error") || words.contains("read-only")) {
            return Problem.DENIED;
        }
        if (words.startsWith("Catalog Error")) {
            return Problem.SCHEMA;
        }
        return SqlStates.problemOf(failure);
    }
}
