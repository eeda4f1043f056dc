package io.cloud7.examples.reportcli;

import io.cloud7.reporting.jdbc.JdbcSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, as whom, and which tables in it. */
final class DatabaseOptions {
    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description = {
                "the database: jdbc:duckdb:FILE (or a FILE that ends in .duckdb), jdbc:h2:…, jdbc:postgresql://…,"
                        + " jdbc:mariadb://…",
                "its password, if it has one, is in the environment variable " + Database.PASSWORD_VARIABLE
            })
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "the database's user")
    private @Nullable String user;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "the database's schema that holds the tables (default: the one that it begins with)")
    private @Nullable String schema;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            description = "what the names of the tables begin with (default: c7_)")
    private @Nullable String prefix;

    /** Whether one is named. */
    boolean isAsked() {
        return url != null;
    }

    /** Refuses what is said about a database where none is named. */
    void check() {
        if (url == null && (user != null || schema != null || prefix != null)) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "--user, --schema and --prefix are of a database, and none is named",
                    "add --jdbc URL, or leave them out");
        }
    }

    /** The database that is named, which has to be. */
    Database database(Console console) {
        if (url == null) {
            throw new Refusal(ExitStatus.REFUSED, "no database is named", "add --jdbc URL");
        }
        return Database.of(url, user, console.variable(Database.PASSWORD_VARIABLE), settings());
    }

    private JdbcSettings settings() {
        try {
            JdbcSettings settings = JdbcSettings.STANDARD.withSchema(schema);
            return prefix == null ? settings : settings.withPrefix(prefix);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    String.valueOf(e.getMessage()),
                    "name them with --schema and --prefix as they are in the database");
        }
    }
}
