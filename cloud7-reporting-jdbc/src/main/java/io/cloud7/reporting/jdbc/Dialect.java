package io.cloud7.reporting.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Where databases differ. */
interface Dialect {
    /** The folder of its SQL files. */
    String name();

    /** The type of a scratch table's texts, so that they compare with stored ones. */
    default String scratchText() {
        return "VARCHAR(300)";
    }

    /** A question mark that stands for a text which compares with stored ones. */
    default String boundText() {
        return "CAST(? AS VARCHAR(300))";
    }

    /** A question mark that stands for a whole number. */
    default String boundNumber() {
        return "CAST(? AS BIGINT)";
    }

    /** How many values of a kind a statement brings along by itself at most; more go into a scratch table. */
    default int mostGiven(Scratch scratch) {
        return 2_500;
    }

    /** Whether statements of readers bring all their rows along as arrays, however many, and never fill a scratch table. */
    default boolean bringsRowsOfReaders() {
        return false;
    }

    /** Whether keys find rows faster than scans do. */
    default boolean keepsKeys() {
        return true;
    }

    /** Whether statements of writers bring their rows along as arrays, and never fill a scratch table. */
    default boolean bringsRowsOfWriters() {
        return false;
    }

    /** Creates a table of this session only, if it is not there; the transaction goes on. */
    default String createScratch(String table, String columns) {
        return "CREATE TEMPORARY TABLE IF NOT EXISTS " + table + " (" + columns + ")";
    }

    /** Adds the rows of a scratch table to a rollup of the same columns. */
    default String mergeRollup(String rollup, String scratch) {
        return RollupColumns.merge(rollup, scratch);
    }

    /** Adds the rows of a scratch table to the steps of levels, in one statement after the other. */
    default List<String> mergeSteps(String steps, String scratch) {
        return List.of(StepColumns.merge(steps, scratch));
    }

    /**
     * Inserts many rows, by the fastest way that there is.
     *
     * @param timeoutSeconds after which a statement is given up; 0: never
     */
    default void load(
            Connection connection,
            String table,
            List<String> columns,
            Collection<@Nullable Object[]> rows,
            int timeoutSeconds)
            throws SQLException {
        Batches.load(connection, table, columns, rows, timeoutSeconds);
    }

    /** Inserts rows into a scratch table. */
    default void loadScratch(
            Connection connection,
            String table,
            List<String> columns,
            Collection<@Nullable Object[]> rows,
            int timeoutSeconds)
            throws SQLException {
        load(connection, table, columns, rows, timeoutSeconds);
    }

    /** The statement that takes all rows out of a scratch table; the transaction goes on. */
    default String emptyScratch(String table, String columns) {
        return "DELETE FROM " + table;
    }

    /** The statement that tells the planner how full a scratch table is; empty: it needs none. */
    default String analyze(String table) {
        return "";
    }

    /** The level of isolation at which writers, who wait for each other, see what the one before committed. */
    default int writing() {
        return Connection.TRANSACTION_READ_COMMITTED;
    }

    /** The level of isolation at which every statement of a session sees what the first one saw. */
    default int reading() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    /**
     * The statement that begins a transaction of a level of isolation, in one round trip, while the connection commits
     * every statement; empty: the connection is set to the level, and set back.
     *
     * @param level {@link #reading} or {@link #writing}
     */
    default String begin(int level) {
        return "";
    }

    /**
     * A statement for the transaction of a writer; empty: none.
     *
     * @param timeoutSeconds after which a statement is given up; 0: never
     */
    default String beforeWriting(int timeoutSeconds) {
        return "";
    }

    /** Where writers of this process queue, so that they do not wear the database out. */
    default ReentrantLock writers() {
        return new ReentrantLock(true);
    }

    /**
     * Looks whether the database as it is set can hold what is stored.
     *
     * @throws JdbcStorageException if it cannot
     */
    default void checkFitness(Connection connection) throws SQLException {
        // every setting will do
    }

    /**
     * Waits until no other host sets up the schema; the connection commits every statement.
     *
     * @param patience for how long at most
     * @throws SQLException of a state that means {@code BUSY}, if another did so all the time
     */
    default void lockSchema(Connection connection, Duration patience) throws SQLException {
        // statements that may be repeated, and a second try, do
    }

    /** Ends the wait of others; also called after a failure. */
    default void unlockSchema(Connection connection) throws SQLException {
        // nothing is locked
    }

    /** What is wrong. */
    default JdbcStorageException.Problem problemOf(SQLException failure) {
        return SqlStates.problemOf(failure);
    }

    /** What is wrong while the schema is set up; another host may be at it. */
    default JdbcStorageException.Problem problemOfSchema(SQLException failure) {
        return problemOf(failure);
    }

    /** Which database a connection leads to. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        String name = product.toLowerCase(Locale.ROOT);
        if (name.equals("h2")) {
            return H2Dialect.of(connection);
        }
        if (name.equals("duckdb")) {
            return new DuckDbDialect();
        }
        if (name.equals("postgresql")) {
            return new PostgresDialect();
        }
        if (name.equals("mariadb")) {
            return new MariaDbDialect();
        }
        throw new JdbcStorageException(
                JdbcStorageException.Problem.OTHER,
                "the database is " + product + "; this storage works with DuckDB, H2, PostgreSQL and MariaDB");
    }
}
