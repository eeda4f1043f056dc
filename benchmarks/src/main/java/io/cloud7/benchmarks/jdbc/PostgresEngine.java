package io.cloud7.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloud7.reporting.usage.UsageRecord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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
                "CREATE TABLE h_usage_step (LIKE c7_usage_step INCLUDING ALL)",
                "CREATE TEMPORARY TABLE h_stage (LIKE c7_usage)");
    }

    @Override
    public String bucket(String unit) {
        return micros(start(unit));
    }

    @Override
    public String bucketEnd(String unit) {
        return micros(start(unit) + " + INTERVAL '1 " + unit + "'");
    }

    private static String start(String unit) {
        return "date_trunc('" + unit + "', to_timestamp(from_at / 1000000) AT TIME ZONE 'UTC')";
    }

    private static String micros(String timestamp) {
        return "(EXTRACT(EPOCH FROM " + timestamp + ") * 1000000)::BIGINT";
    }

    @Override
    public String ledgerByHand() {
        return "INSERT INTO h_usage SELECT * FROM h_stage ORDER BY contract, id ON CONFLICT DO NOTHING";
    }

    @Override
    public String rollupByHand(String unit, String from) {
        return """
                INSERT INTO #table AS d (contract, product, from_at, resource, is_level, level_held, billing_day, to_at, held,
                  first_at, last_at, units, fraction, cost_units, cost_fraction, effective_units, effective_fraction,
                  cost_missing, last_recorded)
                #summed
                ON CONFLICT (#key) DO UPDATE SET held = d.held + excluded.held,
                  first_at = LEAST(d.first_at, excluded.first_at), last_at = GREATEST(d.last_at, excluded.last_at),
                  units = d.units + excluded.units, fraction = d.fraction + excluded.fraction,
                  last_recorded = GREATEST(d.last_recorded, excluded.last_recorded)""".replace("#table", "h_usage_" + unit)
                .replace("#summed", HandWrittenSql.summed(this, unit, from))
                .replace("#key", String.join(", ", HandWrittenSql.KEY));
    }

    @Override
    public String stepsByHand(String from) {
        return """
                INSERT INTO h_usage_step AS d (contract, product, from_at, resource, billing_day, step_at, units, fraction, records)
                #steps
                ON CONFLICT (#key) DO UPDATE SET units = d.units + excluded.units,
                  fraction = d.fraction + excluded.fraction, records = d.records + excluded.records""".replace("#steps", HandWrittenSql.steps(this, from))
                .replace("#key", String.join(", ", HandWrittenSql.STEP_KEY));
    }

    /** The server is no child of this process. */
    @Override
    public double processorSeconds() {
        Duration others = server().descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return Engine.super.processorSeconds() + others.toNanos() / 1e9;
    }

    private ProcessHandle server() {
        try {
            String id = Files.readAllLines(folder.path().resolve("data/postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
