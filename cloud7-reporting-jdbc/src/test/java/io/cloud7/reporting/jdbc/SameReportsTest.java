package io.cloud7.reporting.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same worlds give the same reports over every storage. */
class SameReportsTest {
    private static final int WORLDS = 200;

    @Test
    void fourWorldsOnTheEmbeddedDatabases() {
        for (int seed = 1; seed <= 4; seed++) {
            SameReports reports = SameReports.ofSeed(seed);
            assertSame(reports, "H2", Databases::emptiedH2);
            assertSame(reports, "DuckDB", Databases::emptiedDuckDb);
        }
    }

    @Test
    @Tag("proofs")
    void twoHundredWorldsOnEveryDatabase() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> halves = new ArrayList<>();
            for (int first = 1; first <= 2; first++) {
                int from = first;
                Emptied h2 = new Emptied(Databases.h2());
                Emptied duckDb = new Emptied(Databases.duckDb());
                Emptied postgres = new Emptied(Postgres.fresh());
                Emptied mariaDb = new Emptied(MariaDb.fresh());
                halves.add(threads.submit(() -> {
                    for (int seed = from; seed <= WORLDS; seed += 2) {
                        SameReports reports = SameReports.ofSeed(seed);
                        assertSame(reports, "H2", h2::empty);
                        assertSame(reports, "DuckDB", duckDb::empty);
                        assertSame(reports, "PostgreSQL", postgres::empty);
                        assertSame(reports, "MariaDB", mariaDb::empty);
                    }
                }));
            }
            for (Future<?> half : halves) {
                half.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertSame(SameReports reports, String name, Supplier<DataSource> empty) {
        reports.assertSame(JdbcStorage.of(empty.get()), name);
        reports.assertSame(
                JdbcStorage.of(empty.get(), JdbcSettings.STANDARD.withRollups(false)), name + " without rollups");
    }
}
