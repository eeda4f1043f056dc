package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What SQL states mean. */
final class SqlStates {
    private static final String H2_OPEN_ELSEWHERE = "90020";
    private static final int MARIADB_NO_DATABASE = 1_049;
    private static final String NO_DATABASE = ": there is no such database; create it, or mend its name";

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
        if (begins(state, "28") || state.equals("42501") || state.equals("25006")) {
            return Problem.DENIED;
        }
        if (state.equals("42P01") || begins(state, "42S0") || state.equals("42703") || state.equals("3F000")) {
            return Problem.SCHEMA;
        }
        return Problem.OTHER;
    }

    /** What is missing and how to get it, after a colon; empty: the state does not say. */
    static String wayOut(Problem problem, SQLException failure) {
        String named = wayOut(failure);
        return named.isEmpty() && problem == Problem.SCHEMA
                ? ": a table or column is missing; open the storage with schema mode VALIDATE, which names it"
                : named;
    }

    private static String wayOut(SQLException failure) {
        if (failure.getErrorCode() == MARIADB_NO_DATABASE) {
            return NO_DATABASE;
        }
        return switch (String.valueOf(failure.getSQLState())) {
            case "3D000", "90146", "90149" -> NO_DATABASE;
            case "90011" ->
                ": a URL of H2 names a file from the root (/data/cloud7), from the home (~/cloud7) or from here (./cloud7)";
            case "3F000", "90079" -> ": there is no such schema; create it, or mend its name";
            default -> "";
        };
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
