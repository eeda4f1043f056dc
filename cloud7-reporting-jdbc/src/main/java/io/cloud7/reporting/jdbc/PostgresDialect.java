package io.cloud7.reporting.jdbc;

/** PostgreSQL. */
final class PostgresDialect implements Dialect {
    @Override
    public String name() {
        return "postgresql";
    }
}
