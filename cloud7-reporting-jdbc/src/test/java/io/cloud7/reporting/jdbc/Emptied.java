package io.cloud7.reporting.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Tables that serve one test after the other: emptying them is ten times faster than creating them. */
final class Emptied {
    private static final String PREFIX = "c7_";
    private static final String STATE = PREFIX + "state";
    private static final String FIRST_STATE = "first_state";

    private final DataSource source;
    private final List<String> emptying = new ArrayList<>();

    /** Takes an empty schema. */
    Emptied(DataSource source) {
        this.source = source;
        JdbcStorage.of(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + FIRST_STATE + " AS SELECT * FROM " + STATE);
            for (String table : tables(connection)) {
                if (!table.equals(PREFIX + "schema")) {
                    emptying.add("TRUNCATE TABLE " + table);
                }
            }
            emptying.add("INSERT INTO " + STATE + " SELECT * FROM " + FIRST_STATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        String[] types = {"TABLE", "BASE TABLE"};
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", types)) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (table.startsWith(PREFIX)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** The same database with nothing in it. */
    DataSource empty() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : emptying) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
