package io.cloud7.reporting.jdbc;

/** DuckDB, in memory or in a file. */
final class DuckDbDialect implements Dialect {
    @Override
    public String name() {
        return "duckdb";
    }
}
