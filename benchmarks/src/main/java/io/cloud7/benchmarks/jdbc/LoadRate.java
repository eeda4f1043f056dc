package io.cloud7.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloud7.reporting.jdbc.JdbcStorage;
import io.cloud7.reporting.storage.Ingest;
import io.cloud7.reporting.storage.IngestListener;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.storage.IngestTotals;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.usage.UsageRecord;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Streams a platform into the empty database of a JDBC address, and says how fast: for H2, MariaDB, and the options of
 * drivers.
 *
 * <pre>
 *   LoadRate ADDRESS [RECORDS [BATCH]]     default: 200000 50000
 * </pre>
 */
public final class LoadRate {
    private LoadRate() {}

    /** Prints a line a batch. */
    public static void main(String[] args) throws Exception {
        UsagePlatform platform = new UsagePlatform(args.length > 1 ? Long.parseLong(args[1]) : 200_000);
        int batch = args.length > 2 ? Integer.parseInt(args[2]) : Ingest.BATCH;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setMaximumPoolSize(2);
        try (HikariDataSource source = new HikariDataSource(config)) {
            JdbcStorage storage = JdbcStorage.of(source);
            storage.replace(platform.cloud(), Instant.EPOCH);
            long begun = System.nanoTime();
            IngestTotals totals = Ingest.ofUsage(storage, Stamp::asRecorded)
                    .inBatchesOf(batch)
                    .toldTo(new Printed(begun))
                    .from(LongStream.range(0, platform.records())
                            .mapToObj(platform::record)
                            .iterator());
            if (!totals.isComplete()) {
                throw new IllegalStateException("not all records went in: " + totals);
            }
        }
    }

    private record Printed(long begun) implements IngestListener<UsageRecord> {
        @Override
        public void refused(UsageRecord record, Refused refused) {
            throw new IllegalStateException(refused.text());
        }

        @Override
        public void progressed(IngestTotals totals) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    Locale.ROOT, "%,d records in %.1f s: %,.0f/s%n", totals.facts(), seconds, totals.facts() / seconds);
        }
    }
}
