package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.sql.Connection;
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
    private static final SqlScript.Table VERSIONS =
            new SqlScript.Table("${prefix}schema", List.of("version", "checksum"));

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
            TableSearch search = new TableSearch(connection, dialect, settings);
            SortedMap<Long, String> applied = appliedIfAny(connection, search);
            if (settings.schemaMode() == SchemaMode.CREATE && applied.size() < scripts.size()) {
                dialect.lockSchema(connection, settings.patience());
                try {
                    applied = create(connection, search);
                } finally {
                    dialect.unlockSchema(connection);
                }
            }
            validate(applied);
            findTables(search);
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private SortedMap<Long, String> create(Connection connection, TableSearch search) throws SQLException {
        refuseOthersTables(search, appliedIfAny(connection, search));
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
        return applied(connection);
    }

    /** Before anything is created: what was not applied finds no table of another application in its place. */
    private void refuseOthersTables(TableSearch search, SortedMap<Long, String> applied) throws SQLException {
        for (SqlScript script : scripts) {
            if (!applied.containsKey(script.version())) {
                for (SqlScript.Table table : script.tables()) {
                    search.finds(table);
                }
            }
        }
    }

    private void record(Connection connection, SqlScript script) throws SQLException {
        String sql = settings.named("INSERT INTO ${prefix}schema (version, checksum) VALUES (?, ?)");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(settings.timeoutSeconds());
            statement.setLong(1, script.version());
            statement.setString(2, script.checksum());
            statement.executeUpdate();
        }
    }

    /** What was applied; where the table of it is not there, nothing was. */
    private SortedMap<Long, String> appliedIfAny(Connection connection, TableSearch search) throws SQLException {
        return search.finds(VERSIONS) ? applied(connection) : new TreeMap<>();
    }

    private SortedMap<Long, String> applied(Connection connection) throws SQLException {
        SortedMap<Long, String> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(settings.timeoutSeconds());
            try (ResultSet result =
                    statement.executeQuery(settings.named("SELECT version, checksum FROM ${prefix}schema"))) {
                while (result.next()) {
                    applied.put(result.getLong(1), result.getString(2).toLowerCase(Locale.ROOT));
                }
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
                                + "*: nothing was loaded there yet, or they are named otherwise; schema mode CREATE"
                                + " makes them, and so does the file " + script.path(dialect.name()));
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

    /** Names the first table that is gone, or that the user does not find. */
    private void findTables(TableSearch search) throws SQLException {
        for (SqlScript script : scripts) {
            for (SqlScript.Table table : script.tables()) {
                if (!search.finds(table)) {
                    throw new JdbcStorageException(
                            Problem.SCHEMA,
                            "table " + settings.named(table.name()) + " is missing, though version " + script.version()
                                    + " of the schema was applied; restore a backup, or load into an empty prefix");
                }
            }
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(settings.timeoutSeconds());
            statement.execute(settings.named(sql));
        }
    }
}
