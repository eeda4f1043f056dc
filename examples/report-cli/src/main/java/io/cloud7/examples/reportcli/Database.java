package io.cloud7.examples.reportcli;

import io.cloud7.reporting.jdbc.JdbcSettings;
import io.cloud7.reporting.jdbc.JdbcStorage;
import io.cloud7.reporting.jdbc.SchemaMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A database that a command works on. Its URL may hold a password, and is never shown. */
final class Database {
    /** Where the password is taken from: other users of a machine see the arguments of its programs. */
    static final String PASSWORD_VARIABLE = "CLOUD7_JDBC_PASSWORD";

    private static final String DUCKDB = "jdbc:duckdb:";
    private static final String H2 = "jdbc:h2:";
    private static final List<String> KINDS = List.of(DUCKDB, H2, "jdbc:postgresql:", "jdbc:mariadb:");

    private static final Pattern IN_MEMORY = Pattern.compile("jdbc:h2:mem:|jdbc:duckdb:(:memory:|;|$)");

    private final String url;
    private final Properties properties;
    private final JdbcSettings settings;

    private Database(String url, Properties properties, JdbcSettings settings) {
        this.url = url;
        this.properties = properties;
        this.settings = settings;
    }

    /**
     * Names a database, and opens nothing yet.
     *
     * @param named a JDBC URL, or the file of a DuckDB
     */
    static Database of(String named, @Nullable String user, @Nullable String password, JdbcSettings settings) {
        String url = named.endsWith(".duckdb") && !named.startsWith("jdbc:") ? DUCKDB + named : named;
        if (KINDS.stream().noneMatch(url::startsWith)) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "--jdbc names no database that this program works with",
                    "write jdbc:duckdb:FILE, jdbc:h2:…, jdbc:postgresql://… or jdbc:mariadb://…");
        }
        if (IN_MEMORY.matcher(url).lookingAt()) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "--jdbc names a database in memory, which ends with the program",
                    "name one in a file or on a server");
        }
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return new Database(url, properties, settings);
    }

    /** Opens it to be asked; what is not there is not created. */
    OpenDatabase toRead() {
        return (url.startsWith(DUCKDB) ? with("duckdb.read_only", "true") : this).whatIsThere();
    }

    /** Opens it to be mended; what is not there is not created. */
    OpenDatabase toMend() {
        return whatIsThere();
    }

    private OpenDatabase whatIsThere() {
        Database asked = this;
        if (url.startsWith(DUCKDB)) {
            refuseMissingFile();
        } else if (url.startsWith(H2)) {
            asked = with("IFEXISTS", "TRUE").with("DB_CLOSE_ON_EXIT", "FALSE");
        }
        OpenDatabase open = asked.open(SchemaMode.VALIDATE);
        if (!open.holdsACloud()) {
            open.close();
            throw new Refusal(
                    ExitStatus.UNREADABLE,
                    "the database holds no cloud yet",
                    "load one: report-cli load --data DIR --jdbc URL");
        }
        return open;
    }

    /** Opens it to be written; tables that are not there are created. */
    OpenDatabase toWrite() {
        Database asked = url.startsWith(H2) ? with("DB_CLOSE_ON_EXIT", "FALSE") : this;
        return asked.open(SchemaMode.CREATE);
    }

    private OpenDatabase open(SchemaMode mode) {
        DriverConnections connections = new DriverConnections(url, known());
        try {
            return new OpenDatabase(connections, JdbcStorage.of(connections, settings.withSchemaMode(mode)));
        } catch (RuntimeException e) {
            OpenDatabase.close(connections);
            throw e;
        }
    }

    /** DuckDB knows no users, and refuses what it does not know. */
    private Properties known() {
        Properties known = new Properties();
        known.putAll(properties);
        if (url.startsWith(DUCKDB)) {
            known.remove("user");
            known.remove("password");
        }
        return known;
    }

    /** The same, unless the URL says otherwise. */
    private Database with(String name, String value) {
        if (url.toUpperCase(Locale.ROOT).contains(";" + name.toUpperCase(Locale.ROOT) + "=")) {
            return this;
        }
        Properties more = new Properties();
        more.putAll(properties);
        more.setProperty(name, value);
        return new Database(url, more, settings);
    }

    private void refuseMissingFile() {
        int end = url.indexOf(';');
        String file = url.substring(DUCKDB.length(), end < 0 ? url.length() : end);
        if (!Files.isRegularFile(Path.of(file))) {
            throw new Refusal(
                    ExitStatus.UNREADABLE,
                    "there is no DuckDB file \"" + file + "\"",
                    "check the path, or load it first: report-cli load --data DIR --jdbc URL");
        }
    }
}
