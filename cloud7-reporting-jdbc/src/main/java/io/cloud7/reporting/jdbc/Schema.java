package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings the schema to the version that this library works with, or says why it cannot be used. */
final class Schema {
    private final JdbcSettings settings;
    private final Dialect dialect;
    private final List<SqlScript> scripts;

    Schema(JdbcSettings settings, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
        this.scripts = SqlScript.of(dialect.name());
    }

    /** Does what the settings say. */
    void open(Connection connection) throws SQLException {
        if (settings.schemaMode() == SchemaMode.NONE) {
            return;
        }
        boolean autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            connection.rollback();
        }
        connection.setAutoCommit(true);
        try {
            if (settings.schemaMode() == SchemaMode.CREATE) {
                dialect.lockSchema(connection);
                try {
                    create(connection);
                } finally {
                    dialect.unlockSchema(connection);
                }
            } else {
                validate(isThere(connection) ? applied(connection) : new TreeMap<>());
            }
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private void create(Connection connection) throws SQLException {
        execute(
                connection,
                "CREATE TABLE IF NOT EXISTS ${prefix}schema (version BIGINT NOT NULL PRIMARY KEY,"
                        + " checksum VARCHAR(64) NOT NULL, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP)");
        SortedMap<Long, String> applied = applied(connection);
        refuseUnknown(applied);
        for (SqlScript script : scripts) {
            if (!applied.containsKey(script.version())) {
                for (String statement : script.statements()) {
                    execute(connection, statement);
                }
                record(connection, script);
            }
        }
        validate(applied(connection));
    }

    private void record(Connection connection, SqlScript script) throws SQLException {
        String sql = named("INSERT INTO ${prefix}schema (version, checksum) VALUES (?, ?)");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, script.version());
            statement.setString(2, script.checksum());
            statement.executeUpdate();
        }
    }

    private boolean isThere(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String wanted = settings.prefix() + "schema";
        try (ResultSet tables = metaData.getTables(connection.getCatalog(), null, "%", null)) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                boolean inSchema =
                        settings.schema() == null || settings.schema().equalsIgnoreCase(schema);
                if (inSchema && wanted.equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private SortedMap<Long, String> applied(Connection connection) throws SQLException {
        SortedMap<Long, String> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(named("SELECT version, checksum FROM ${prefix}schema"))) {
            while (result.next()) {
                applied.put(result.getLong(1), result.getString(2).toLowerCase(Locale.ROOT));
            }
        }
        return applied;
    }

    private void refuseUnknown(SortedMap<Long, String> applied) {
        for (long version : applied.keySet()) {
            if (version > scripts.size()) {
                throw new JdbcStorageException(
                        Problem.SCHEMA,
                        "the schema is of version " + version + ", newer than " + scripts.size()
                                + ", which this library works with; use a newer library");
            }
        }
    }

    private void validate(SortedMap<Long, String> applied) {
        refuseUnknown(applied);
        for (SqlScript script : scripts) {
            String checksum = applied.get(script.version());
            if (checksum == null) {
                throw new JdbcStorageException(
                        Problem.SCHEMA,
                        "version " + script.version() + " of the schema is missing from tables "
                                + settings.qualifier()
                                + "*; open the storage with SchemaMode.CREATE, or apply the file "
                                + dialect.name() + "/V" + script.version() + "__….sql");
            }
            if (!checksum.equals(script.checksum())) {
                throw new JdbcStorageException(
                        Problem.SCHEMA,
                        "version " + script.version() + " of the schema was applied from another file (checksum "
                                + checksum + ") than the one of this library (" + script.checksum()
                                + "); restore that library, or compare the files and mend the checksum in "
                                + settings.qualifier() + "schema");
            }
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(named(sql));
        }
    }

    private String named(String sql) {
        return sql.replace("${prefix}", settings.qualifier());
    }
}
