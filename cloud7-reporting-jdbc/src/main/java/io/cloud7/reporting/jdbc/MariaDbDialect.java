package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** MariaDB 10.11 or newer. */
final class MariaDbDialect implements Dialect {
    static final String SCHEMA_LOCK = "cloud7-reporting-schema";

    private static final int LOCK_WAIT_TIMEOUT = 1_205;
    private static final int DISK_FULL = 1_021;
    private static final int TABLE_FULL = 1_114;
    private static final int STATEMENT_TIMEOUT = 1_969;
    private static final int TABLE_ACCESS_DENIED = 1_142;
    private static final int NO_SUCH_TABLE = 1_146;

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public String boundText() {
        return "CAST(? AS CHAR(300) CHARACTER SET utf8mb4) COLLATE utf8mb4_nopad_bin";
    }

    @Override
    public String boundNumber() {
        return "CAST(? AS SIGNED)";
    }

    @Override
    public String createScratch(String table, String columns) {
        return Dialect.super.createScratch(table, columns) + " CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";
    }

    @Override
    public String mergeRollup(String rollup, String scratch) {
        return RollupColumns.insertOnDuplicateKey(rollup, scratch);
    }

    @Override
    public List<String> mergeSteps(String steps, String scratch) {
        return List.of(
                StepColumns.insertOnDuplicateKey(steps, scratch), StepColumns.deleteWithoutChange(steps, scratch));
    }

    @Override
    public void lockSchema(Connection connection, Duration patience) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT GET_LOCK('" + SCHEMA_LOCK + "', ?)")) {
            statement.setLong(1, patience.plusNanos(999_999_999).toSeconds());
            try (ResultSet answer = statement.executeQuery()) {
                if (!answer.next() || answer.getInt(1) != 1) {
                    throw new SQLException("another host sets up the schema", "HY000", LOCK_WAIT_TIMEOUT);
                }
            }
        }
    }

    @Override
    public void unlockSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT RELEASE_LOCK('" + SCHEMA_LOCK + "')");
        }
    }

    @Override
    public Problem problemOf(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case LOCK_WAIT_TIMEOUT -> Problem.BUSY;
            case DISK_FULL, TABLE_FULL -> Problem.FULL;
            case STATEMENT_TIMEOUT -> Problem.TIMEOUT;
            case TABLE_ACCESS_DENIED -> Problem.DENIED;
            case NO_SUCH_TABLE -> Problem.SCHEMA;
            default -> SqlStates.problemOf(failure);
        };
    }
}
