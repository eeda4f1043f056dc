package io.cloud7.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloud7.reporting.usage.UsageRecord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL that keeps what it commits, with a gigabyte of shared buffers. */
final class PostgresEngine implements Engine {
    private static final int CHUNK = 64 * 1024;

    private final Folder folder = Folder.create();
    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    PostgresEngine() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.path().resolve("data"))
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public void bulk(Connection connection, String table, List<UsageRecord> records) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        StringBuilder lines = new StringBuilder();
        for (UsageRecord record : records) {
            LedgerRow.append(lines, record);
            if (lines.length() >= CHUNK) {
                send(copy, lines);
            }
        }
        send(copy, lines);
        copy.endCopy();
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    @Override
    public List<String> handWrittenTables() {
        return List.of(
                "CREATE TABLE h_usage (LIKE c7_usage INCLUDING ALL)",
                "CREATE TABLE h_usage_day (LIKE c7_usage_day INCLUDING ALL)",
                "CREATE TABLE h_usage_month (LIKE c7_usage_month INCLUDING ALL)",
                "CREATE TEMPORARY TABLE h_stage (LIKE c7_usage)");
    }

    @Override
    public String bucket(String unit) {
        return "(EXTRACT(EPOCH FROM date_trunc('" + unit
                + "', to_timestamp(from_at / 1000000) AT TIME ZONE 'UTC')) * 1000000)::BIGINT";
    }

    @Override
    public List<String> tidied() {
        return List.of("VACUUM ANALYZE", "CHECKPOINT");
    }

    @Override
    public long bytes() {
        return folder.bytes();
    }

    @Override
    public void close() {
        pool.close();
        try (folder) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
