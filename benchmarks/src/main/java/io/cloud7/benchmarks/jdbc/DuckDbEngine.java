package io.cloud7.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

    @Override
    public List<String> handWrittenTables() {
        return List.of(
                "CREATE TABLE h_usage AS SELECT * FROM c7_usage WHERE 1 = 0",
                "ALTER TABLE h_usage ADD PRIMARY KEY (contract, id)",
                "CREATE TABLE h_usage_day AS SELECT * FROM c7_usage_day WHERE 1 = 0",
                "ALTER TABLE h_usage_day ADD PRIMARY KEY (" + HandWrittenSql.KEY + ")",
                "CREATE TABLE h_usage_month AS SELECT * FROM c7_usage_month WHERE 1 = 0",
                "ALTER TABLE h_usage_month ADD PRIMARY KEY (" + HandWrittenSql.KEY + ")",
                "CREATE TEMPORARY TABLE h_stage AS SELECT * FROM c7_usage WHERE 1 = 0");
    }

    @Override
    public String bucket(String unit) {
        return "epoch_us(date_trunc('" + unit + "', make_timestamp(from_at)))";
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
