package io.cloud7.examples.reportcli;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;

/** What somebody can do whose database did not do what was asked. */
final class DatabaseHint {
    private DatabaseHint() {}

    static String of(Problem problem) {
        return switch (problem) {
            case UNAVAILABLE ->
                "check that the database runs and --jdbc names it; another program may have a file of DuckDB or H2 open";
            case BUSY -> "others were writing; try again";
            case TIMEOUT -> "ask about less, or when the database has less to do";
            case FULL -> "make room and try again; what is in stays, and loading again adds the rest";
            case DENIED ->
                "check --user and the environment variable " + Database.PASSWORD_VARIABLE
                        + ", and what that user may do";
            case SCHEMA ->
                "if nothing was loaded yet: report-cli load --data DIR --jdbc URL; else name the tables with --schema"
                        + " and --prefix";
            case OTHER -> "check --jdbc: the server, the name of the database, or that the file is one of this kind";
        };
    }
}
