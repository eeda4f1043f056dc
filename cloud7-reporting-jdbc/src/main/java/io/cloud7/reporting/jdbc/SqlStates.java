package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What SQL states mean. */
final class SqlStates {
    private static final String H2_OPEN_ELSEWHERE = "90020";

    private SqlStates() {}

    static Problem problemOf(SQLException failure) {
        String state = failure.getSQLState();
        if (saysOpenElsewhere(failure)) {
            return Problem.UNAVAILABLE;
        }
        if (failure instanceof SQLTransientConnectionException) {
            return Problem.UNAVAILABLE;
        }
        if (state == null) {
            return failure instanceof SQLTimeoutException ? Problem.TIMEOUT : Problem.OTHER;
        }
        return problemOf(state);
    }

    private static Problem problemOf(String state) {
        if (begins(state, "08") || begins(state, "57P0")) {
            return Problem.UNAVAILABLE;
        }
        if (begins(state, "40") || state.equals("55P03")) {
            return Problem.BUSY;
        }
        if (state.equals("57014") || begins(state, "HYT")) {
            return Problem.TIMEOUT;
        }
        if (state.equals("53100") || state.equals("58030")) {
            return Problem.FULL;
        }
        if (begins(state, "28") || state.equals("42501")) {
            return Problem.DENIED;
        }
        if (state.equals("42P01") || begins(state, "42S0") || state.equals("42703")) {
            return Problem.SCHEMA;
        }
        return Problem.OTHER;
    }

    /** Whether the operating system told an embedded database so; these have no SQL state of their own for it. */
    static boolean saysNoSpaceLeft(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    /** Whether another process has the file of an embedded database, which is known before the kind of database is. */
    private static boolean saysOpenElsewhere(SQLException failure) {
        return H2_OPEN_ELSEWHERE.equals(failure.getSQLState())
                || String.valueOf(failure.getMessage()).contains("Could not set lock on file");
    }

    private static boolean begins(@Nullable String state, String with) {
        return state != null && state.startsWith(with);
    }
}
