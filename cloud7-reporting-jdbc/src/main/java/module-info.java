/**
 * A storage over the host's database: DuckDB, H2, PostgreSQL, MariaDB.
 *
 * <p>The packages that are open hold the SQL files of each, so that Flyway and Liquibase find them.
 */
@SuppressWarnings("opens") // the files come after the classes
module io.cloud7.reporting.jdbc {
    requires static org.jspecify;
    requires transitive io.cloud7.reporting.core;
    requires transitive java.sql;
    requires org.slf4j;
    requires static duckdb.jdbc;
    requires static org.postgresql.jdbc;

    exports io.cloud7.reporting.jdbc;

    opens io.cloud7.reporting.jdbc.duckdb;
    opens io.cloud7.reporting.jdbc.h2;
    opens io.cloud7.reporting.jdbc.mariadb;
    opens io.cloud7.reporting.jdbc.postgresql;
}
