/** A storage over the host's database: DuckDB, H2, PostgreSQL, MariaDB. */
module io.cloud7.reporting.jdbc {
    requires static org.jspecify;
    requires transitive io.cloud7.reporting.core;
    requires transitive java.sql;
    requires org.slf4j;
    requires static duckdb.jdbc;
    requires static org.postgresql.jdbc;

    exports io.cloud7.reporting.jdbc;
}
