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

/** The same worlds give the same reports over every storage, with rollups and without. */
class SameReportsTest {
    private static final int THREADS = 2;

    private record Engine(String name, Supplier<DataSource> empty) {
        void assertSame(SameReports reports) {
            reports.assertSame(JdbcStorage.of(empty.get()), name);
            JdbcSettings raw = JdbcSettings.STANDARD.withRollups(false);
            reports.assertSame(JdbcStorage.of(empty.get(), raw), name + " without rollups");
        }
    }

    @Test
    void twoWorldsOnTheEmbeddedDatabases() {
        new Engine("H2", Databases::emptiedH2).assertSame(SameReports.ofSeed(2));
        new Engine("DuckDB", Databases::emptiedDuckDb).assertSame(SameReports.ofSeed(3));
    }

    @Test
    @Tag("soak")
    void eightWorldsOnOneDatabaseEach() throws Exception {
        compare(8, false);
    }

    @Test
    @Tag("soak")
    void twoHundredWorldsOnEveryDatabase() throws Exception {
        compare(200, true);
    }

    private static void compare(int worlds, boolean everywhere) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> shares = new ArrayList<>();
            for (int share = 0; share < THREADS; share++) {
                int first = share + 1;
                List<Engine> engines = List.of(
                        new Engine("H2", new Emptied(Databases.h2())::empty),
                        new Engine("DuckDB", new Emptied(Databases.duckDb())::empty),
                        new Engine("PostgreSQL", new Emptied(Postgres.fresh())::empty),
                        new Engine("MariaDB", new Emptied(MariaDb.fresh())::empty));
                shares.add(threads.submit(() -> compare(first, worlds, engines, everywhere)));
            }
            for (Future<?> share : shares) {
                share.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void compare(int first, int worlds, List<Engine> engines, boolean everywhere) {
        for (int seed = first; seed <= worlds; seed += THREADS) {
            SameReports reports = SameReports.ofSeed(seed);
            if (everywhere) {
                engines.forEach(engine -> engine.assertSame(reports));
            } else {
                // neighbours on one engine: single contracts have even seeds, platforms odd ones
                engines.get(seed / 2 % engines.size()).assertSame(reports);
            }
        }
    }
}
