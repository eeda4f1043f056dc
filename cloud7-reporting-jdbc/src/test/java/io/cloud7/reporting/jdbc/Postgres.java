package io.cloud7.reporting.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One server for all tests of a JVM; each test has tables of its own. */
final class Postgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static @Nullable HikariDataSource pool;
    private static @Nullable Emptied used;
    private static int port;

    private Postgres() {}

    /** A pool whose connections begin in a fresh, empty schema. */
    static synchronized DataSource fresh() {
        HikariDataSource known = pool;
        if (known == null) {
            known = start();
            pool = known;
        }
        HikariDataSource connections = known;
        String schema = "test_" + NUMBER.incrementAndGet();
        execute(connections, "CREATE SCHEMA " + schema);
        return new Databases.Opening(() -> {
            Connection connection = connections.getConnection();
            connection.setSchema(schema);
            return connection;
        });
    }

    /** The same as the last time, with nothing in it. */
    static synchronized DataSource emptied() {
        Emptied tables = used;
        if (tables == null) {
            tables = new Emptied(fresh());
            used = tables;
        }
        return tables.empty();
    }

    /** How another process reaches a pool's tables. */
    static String url(DataSource fresh) throws SQLException {
        return "jdbc:postgresql://localhost:" + port() + "/postgres?user=postgres&currentSchema=" + schema(fresh);
    }

    /** The port of the server; known once a pool was asked for. */
    static synchronized int port() {
        return port;
    }

    /** The schema of a pool. */
    static String schema(DataSource fresh) throws SQLException {
        try (Connection connection = fresh.getConnection()) {
            return connection.getSchema();
        }
    }

    private static HikariDataSource start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            port = server.getPort();
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            config.setMaximumPoolSize(40);
            config.setMinimumIdle(1);
            return new HikariDataSource(config);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
