package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** H2, in memory, in a file, or on a server. */
final class H2Dialect implements Dialect {
    private static final int LOCK_TIMEOUT = 50_200;
    private static final int CONCURRENT_UPDATE = 90_131;
    private static final int NO_DISK_SPACE = 90_100;
    private static final int NOT_ENOUGH_RIGHTS = 90_096;
    private static final int CLOSED = 90_098;
    private static final int NOT_ADMIN = 90_040;
    private static final int TABLE_NOT_FOUND = 42_102;
    private static final int SCHEMA_NOT_FOUND = 90_079;
    private static final int TABLE_EXISTS = 42_101;
    private static final int INDEX_EXISTS = 42_111;
    private static final int DUPLICATE_KEY = 23_505;

    /** After a kill, these do not finish the commit that it interrupted, or miss the last ones. */
    private static final Set<String> LOSE_COMMITS = Set.of("2.5.250", "2.5.252");

    private static final String TELLS_APART =
            "SELECT CAST('A' AS VARCHAR(9)) <> CAST('a' AS VARCHAR(9)) AND CAST('a ' AS VARCHAR(9)) <> CAST('a' AS VARCHAR(9))";

    /** Its sessions trip over each other when they create the same tables. */
    private static final ReentrantLock SCHEMA = new ReentrantLock();

    /** Refuses a version that does not keep batches whole. */
    static H2Dialect of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT H2VERSION(), DATABASE_PATH()")) {
            result.next();
            check(result.getString(1), result.getString(2));
            return new H2Dialect();
        }
    }

    /**
     * Refuses a version that does not keep batches whole.
     *
     * @param file null: the database is in memory
     */
    static void check(String version, @Nullable String file) {
        if (file != null && LOSE_COMMITS.contains(version)) {
            throw new JdbcStorageException(
                    Problem.OTHER,
                    "H2 " + version + " loses a batch, or keeps a part of it, where a process is killed, so it is not"
                            + " used with a file; use H2 2.4.240 (com.h2database:h2:2.4.240)");
        }
    }

    @Override
    public void lockSchema(Connection connection, Duration patience) {
        SCHEMA.lock();
    }

    @Override
    public void unlockSchema(Connection connection) {
        SCHEMA.unlock();
    }

    /** With IGNORECASE=TRUE, or some collations, two ids would be one. */
    @Override
    public void checkFitness(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(TELLS_APART)) {
            if (!answer.next() || !answer.getBoolean(1)) {
                throw new JdbcStorageException(
                        Problem.OTHER,
                        "H2 database " + connection.getCatalog() + " takes \"A\", \"a\" and \"a \" for one text, and so"
                                + " would ids be; take one without IGNORECASE=TRUE and without a collation");
            }
        }
    }

    /** Else a commit returns before it is in the file. Every time, for the database forgets it when it is closed. */
    @Override
    public String beforeWriting(int timeoutSeconds) {
        return "SET WRITE_DELAY 0";
    }

    @Override
    public String name() {
        return "h2";
    }

    /** It parses a query again for each query that it is in, and runs it again for each row that is looked up. */
    @Override
    public int mostGiven(Scratch scratch) {
        return scratch.isKeyed() ? 20 : 400;
    }

    /** A file can be lost to a kill of a process whose transaction wrote to scratch tables, too. */
    @Override
    public boolean bringsRowsOfWriters() {
        return true;
    }

    @Override
    public String createScratch(String table, String columns) {
        return "CREATE LOCAL TEMPORARY TABLE IF NOT EXISTS " + table + " (" + columns + ") TRANSACTIONAL";
    }

    /** REPEATABLE READ lets later rows in; this one looks at the tables as they were, and locks nothing. */
    @Override
    public int reading() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    @Override
    public Problem problemOfSchema(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case TABLE_EXISTS, INDEX_EXISTS, DUPLICATE_KEY -> Problem.BUSY;
            default -> problemOf(failure);
        };
    }

    @Override
    public Problem problemOf(SQLException failure) {
        if (SqlStates.saysNoSpaceLeft(failure)) {
            return Problem.FULL;
        }
        return switch (failure.getErrorCode()) {
            case LOCK_TIMEOUT, CONCURRENT_UPDATE -> Problem.BUSY;
            case NO_DISK_SPACE -> Problem.FULL;
            case NOT_ENOUGH_RIGHTS, NOT_ADMIN -> Problem.DENIED;
            case CLOSED -> Problem.UNAVAILABLE;
            case TABLE_NOT_FOUND, SCHEMA_NOT_FOUND -> Problem.SCHEMA;
            default -> SqlStates.problemOf(failure);
        };
    }
}
