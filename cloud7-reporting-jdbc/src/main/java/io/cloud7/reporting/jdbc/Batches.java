package io.cloud7.reporting.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads rows by batches of a prepared insert: the way that every driver knows. */
final class Batches {
    private static final int ROWS = 1_000;

    private Batches() {}

    static void load(
            Connection connection,
            String table,
            List<String> columns,
            Collection<@Nullable Object[]> rows,
            int timeoutSeconds)
            throws SQLException {
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(timeoutSeconds);
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Values.bind(statement, i + 1, row[i]);
                }
                statement.addBatch();
                if (++waiting == ROWS) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }
}
