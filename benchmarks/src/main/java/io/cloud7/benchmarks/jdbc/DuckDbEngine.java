package io.cloud7.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** DuckDB in a file. */
final class DuckDbEngine implements Engine {
    private final Folder folder = Folder.create();
    private final HikariDataSource pool;

    DuckDbEngine() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:duckdb:" + folder.path().resolve("cloud.duckdb"));
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public void bulk(Connection connection, String table, List<UsageRecord> records) throws SQLException {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender(table)) {
            for (UsageRecord record : records) {
                appender.beginRow();
                appender.append(record.contract());
                appender.append(record.id());
                appender.append(record.resource());
                appender.append(record.product());
                decimal(appender, record.quantity());
                appender.append(Micros.of(record.from()));
                appender.append(Micros.of(record.to()));
                appender.append(Micros.of(record.recordedAt()));
                appender.append(record.corrects());
                decimal(appender, record.cost());
                decimal(appender, record.effectiveCost());
                appender.append(LedgerRow.NO_DAY);
                appender.append(0L);
                appender.endRow();
            }
        }
    }

    private static void decimal(DuckDBAppender appender, @Nullable BigDecimal value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value.setScale(LedgerRow.SCALE));
        }
    }

    /** Without keys, which would have to fit in memory and make it three times slower. */
    @Override
    public List<String> handWrittenTables() {
        return List.of(
                "CREATE TABLE h_usage AS SELECT * FROM c7_usage WHERE 1 = 0",
                "CREATE TABLE h_usage_day AS SELECT * FROM c7_usage_day WHERE 1 = 0",
                "CREATE TABLE h_usage_month AS SELECT * FROM c7_usage_month WHERE 1 = 0",
                "CREATE TABLE h_usage_step AS SELECT * FROM c7_usage_step WHERE 1 = 0",
                "CREATE TEMPORARY TABLE h_stage AS SELECT * FROM c7_usage WHERE 1 = 0");
    }

    @Override
    public String ledgerByHand() {
        return "INSERT INTO h_usage SELECT * FROM h_stage s WHERE NOT EXISTS"
                + " (SELECT 1 FROM h_usage u WHERE u.contract = s.contract AND u.id = s.id)";
    }

    @Override
    public String rollupByHand(String unit, String from) {
        return """
                MERGE INTO #table d USING (#summed) s ON (#same) WHEN MATCHED THEN UPDATE SET held = d.held + s.held,
                  first_at = LEAST(d.first_at, s.first_at), last_at = GREATEST(d.last_at, s.last_at),
                  units = d.units + s.units, fraction = d.fraction + s.fraction,
                  last_recorded = GREATEST(d.last_recorded, s.last_recorded)
                WHEN NOT MATCHED THEN INSERT BY NAME""".replace("#table", "h_usage_" + unit)
                .replace("#summed", HandWrittenSql.summed(this, unit, from))
                .replace("#same", same(HandWrittenSql.KEY));
    }

    @Override
    public String stepsByHand(String from) {
        return """
                MERGE INTO h_usage_step d USING (#steps) s ON (#same) WHEN MATCHED THEN UPDATE SET units = d.units + s.units,
                  fraction = d.fraction + s.fraction, records = d.records + s.records
                WHEN NOT MATCHED THEN INSERT BY NAME""".replace("#steps", HandWrittenSql.steps(this, from)).replace("#same", same(HandWrittenSql.STEP_KEY));
    }

    private static String same(List<String> key) {
        return key.stream().map(name -> "d." + name + " = s." + name).collect(Collectors.joining(" AND "));
    }

    @Override
    public String bucket(String unit) {
        return "epoch_us(date_trunc('" + unit + "', make_timestamp(from_at)))";
    }

    @Override
    public String bucketEnd(String unit) {
        return "epoch_us(date_trunc('" + unit + "', make_timestamp(from_at)) + INTERVAL 1 " + unit + ")";
    }

    @Override
    public List<String> tidied() {
        return List.of("CHECKPOINT");
    }

    @Override
    public long bytes() {
        return folder.bytes();
    }

    @Override
    public void close() {
        try (folder) {
            pool.close();
        }
    }
}
