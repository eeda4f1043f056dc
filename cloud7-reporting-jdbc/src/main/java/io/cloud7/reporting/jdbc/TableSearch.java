package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Looks whether tables are there, and whether they are those of this library. */
final class TableSearch {
    private final Connection connection;
    private final Dialect dialect;
    private final JdbcSettings settings;

    TableSearch(Connection connection, Dialect dialect, JdbcSettings settings) {
        this.connection = connection;
        this.dialect = dialect;
        this.settings = settings;
    }

    /**
     * Whether it is there, for this user.
     *
     * @throws JdbcStorageException if there is a table of that name with other columns
     */
    boolean finds(SqlScript.Table table) throws SQLException {
        String name = settings.named(table.name());
        String columns = String.join(", ", table.columns());
        if (failure(columns, name) == null) {
            return true;
        }
        if (!findsAny(name)) {
            return false;
        }
        // another host may have created it between the first look and the second
        SQLException lacking = failure(columns, name);
        if (lacking == null) {
            return true;
        }
        throw new JdbcStorageException(
                Problem.SCHEMA,
                "table " + name + " is there, and lacks a column: it is of another application, or was changed;"
                        + " take another prefix or schema, or restore a backup",
                lacking);
    }

    /** Why columns cannot be looked at; null: they can. */
    private @Nullable SQLException failure(String columns, String name) throws SQLException {
        try {
            look(columns, name);
            return null;
        } catch (SQLException e) {
            Problem problem = dialect.problemOf(e);
            if (problem == Problem.UNAVAILABLE || problem == Problem.BUSY || problem == Problem.TIMEOUT) {
                throw e;
            }
            return e;
        }
    }

    private boolean findsAny(String name) throws SQLException {
        try {
            look("1", name);
            return true;
        } catch (SQLException e) {
            Problem problem = dialect.problemOf(e);
            if (problem == Problem.SCHEMA) {
                return false;
            }
            throw new JdbcStorageException(
                    problem, "table " + name + " could not be looked at" + SqlStates.wayOut(problem, e), e);
        }
    }

    private void look(String columns, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(settings.timeoutSeconds());
            statement.execute("SELECT " + columns + " FROM " + name + " WHERE 1 = 0");
        }
    }
}
