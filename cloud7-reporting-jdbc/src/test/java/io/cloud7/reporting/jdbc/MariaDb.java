package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server for all tests of a JVM, from Debian's {@code mariadb-server}, on a port and in a folder of its own. Where it
 * is not installed, its tests are skipped; with {@code -Dmariadb.required=true} they fail.
 */
final class MariaDb {
    private static final Logger LOG = LoggerFactory.getLogger(MariaDb.class);
    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static @Nullable HikariDataSource pool;
    private static @Nullable Emptied used;
    private static int port;

    private MariaDb() {}

    /** A pool whose connections begin in a fresh, empty database. */
    static synchronized DataSource fresh() {
        if (!Files.isExecutable(SERVER)) {
            LOG.warn("MariaDB is not installed ({}): its tests are SKIPPED", SERVER);
            assertThat(Boolean.getBoolean("mariadb.required"))
                    .as("MariaDB is required and not installed")
                    .isFalse();
        }
        assumeTrue(Files.isExecutable(SERVER), "MariaDB is not installed");
        HikariDataSource known = pool;
        if (known == null) {
            known = start();
            pool = known;
        }
        HikariDataSource connections = known;
        String database = "test_" + NUMBER.incrementAndGet();
        execute(connections, "CREATE DATABASE " + database);
        return new Databases.Opening(() -> {
            Connection connection = connections.getConnection();
            connection.setCatalog(database);
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
        try (Connection connection = fresh.getConnection()) {
            return url(port, connection.getCatalog());
        }
    }

    /** The port of the server; known once a pool was asked for. */
    static synchronized int port() {
        return port;
    }

    /** A database behind a port. */
    static String url(int port, String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root&useBulkStmts=true";
    }

    private static HikariDataSource start() {
        try {
            Path folder = Files.createTempDirectory("mariadb");
            Path data = folder.resolve("data");
            port = freePort();
            run(
                            folder,
                            "/usr/bin/mariadb-install-db",
                            "--no-defaults",
                            "--datadir=" + data,
                            "--auth-root-authentication-method=normal",
                            "--skip-test-db",
                            "--user=" + System.getProperty("user.name"))
                    .waitFor(2, TimeUnit.MINUTES);
            Process server = run(
                    folder,
                    SERVER.toString(),
                    "--no-defaults",
                    "--datadir=" + data,
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--socket=" + folder.resolve("socket"),
                    "--max-connections=200",
                    "--innodb-flush-log-at-trx-commit=0",
                    "--innodb-flush-method=nosync",
                    "--innodb-doublewrite=0",
                    "--skip-log-bin",
                    "--user=" + System.getProperty("user.name"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
            String url = url(port, "");
            awaitStart(url, server);
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setMaximumPoolSize(40);
            config.setMinimumIdle(1);
            return new HikariDataSource(config);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process run(Path folder, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private static void awaitStart(String url, Process server) throws InterruptedException {
        for (int i = 0; i < 300 && server.isAlive(); i++) {
            try (Connection connection = DriverManager.getConnection(url)) {
                LOG.debug("MariaDB {} is up", connection.getMetaData().getDatabaseProductVersion());
                return;
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new IllegalStateException("MariaDB did not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
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
