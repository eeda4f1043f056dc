package io.cloud7.reporting.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what was asked. Nothing of the batch in question went in. Messages say what to do, and hold
 * neither data nor credentials: of the driver's words only the SQL state and the code are kept.
 */
public final class JdbcStorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, for programs. */
    public enum Problem {
        /** The database cannot be reached, or went away; the same may work later. */
        UNAVAILABLE,
        /** Others were in the way for as long as it was tried, or the wait was interrupted; the same may work later. */
        BUSY,
        /** A statement took longer than the settings allow. */
        TIMEOUT,
        /** The disk, or what the database may use of it, is full. */
        FULL,
        /** The database's user may not do it. */
        DENIED,
        /** The schema is not there, or not the one that this version works with. */
        SCHEMA,
        /** Anything else. */
        OTHER
    }

    private final Problem problem;
    private final @Nullable String sqlState;

    JdbcStorageException(Problem problem, String message) {
        super(message);
        this.problem = problem;
        this.sqlState = null;
    }

    JdbcStorageException(Problem problem, String message, SQLException cause) {
        super(message + " (SQL state " + cause.getSQLState() + ", code " + cause.getErrorCode() + ")", wordless(cause));
        this.problem = problem;
        this.sqlState = cause.getSQLState();
    }

    /** The same place in the code, without the driver's words, which may repeat data. */
    private static SQLException wordless(SQLException cause) {
        SQLException wordless = new SQLException(cause.getClass().getName(), cause.getSQLState(), cause.getErrorCode());
        wordless.setStackTrace(cause.getStackTrace());
        return wordless;
    }

    public Problem problem() {
        return problem;
    }

    /** The database's SQL state; null if it gave none. */
    public @Nullable String sqlState() {
        return sqlState;
    }
}
