package io.cloud7.examples.reportcli;

import io.cloud7.reporting.jdbc.JdbcStorage;
import java.sql.SQLException;

/**
 * A database and the storage in it.
 *
 * @param connections to it
 * @param storage in it
 */
record OpenDatabase(DriverConnections connections, JdbcStorage storage) implements OpenSource {
    @Override
    public ExitStatus status() {
        return ExitStatus.DONE;
    }

    /** Whether anything was ever loaded. */
    boolean holdsACloud() {
        try {
            storage.snapshot(null).close();
            return true;
        } catch (IllegalStateException nothing) {
            return false;
        }
    }

    @Override
    public void close() {
        close(connections);
    }

    static void close(DriverConnections connections) {
        try {
            connections.close();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the database could not be closed (SQL state " + e.getSQLState() + ")"); // no words of the driver
        }
    }
}
