package io.cloud7.reporting.jdbc;

/** MariaDB. */
final class MariaDbDialect implements Dialect {
    @Override
    public String name() {
        return "mariadb";
    }
}
