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
        void assertSame(SameReports reports, boolean rollups) {
            JdbcStorage storage = JdbcStorage.of(empty.get(), JdbcSettings.STANDARD.withRollups(rollups));
            reports.assertSame(storage, name + (rollups ? "" : " without rollups"));
        }
    }

    @FunctionalInterface
    private interface Comparison {
        void compare(int number, SameReports reports, List<Engine> engines);
    }

    @Test
    void twoWorldsOnTheEmbeddedDatabases() {
        Engine h2 = new Engine("H2", Databases::emptiedH2);
        SameReports sold = SameReports.ofWorld(3);
        h2.assertSame(sold, true);
        h2.assertSame(sold, false);
        new Engine("DuckDB", Databases::emptiedDuckDb).assertSame(SameReports.ofWorld(2), true);
    }

    /** Each of three kinds of worlds once on each of four databases, with rollups and without. */
    @Test
    @Tag("proofs")
    void twentyFourWorldsOnOneDatabaseEach() throws Exception {
        compare(
                24,
                (number, reports, engines) -> engines.get(number / 3 % engines.size())
                        .assertSame(reports, number / (3 * engines.size()) % 2 == 0));
    }

    @Test
    @Tag("soak")
    void twoHundredWorldsOnEveryDatabase() throws Exception {
        compare(
                200,
                (number, reports, engines) -> engines.forEach(engine -> {
                    engine.assertSame(reports, true);
                    engine.assertSame(reports, false);
                }));
    }

    private static void compare(int worlds, Comparison comparison) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> shares = new ArrayList<>();
            for (int share = 0; share < THREADS; share++) {
                int first = share;
                List<Engine> engines = List.of(
                        new Engine("H2", new Emptied(Databases.h2())::empty),
                        new Engine("DuckDB", new Emptied(Databases.duckDb())::empty),
                        new Engine("PostgreSQL", new Emptied(Postgres.fresh())::empty),
                        new Engine("MariaDB", new Emptied(MariaDb.fresh())::empty));
                shares.add(threads.submit(() -> {
                    for (int number = first; number < worlds; number += THREADS) {
                        comparison.compare(number, SameReports.ofWorld(number), engines);
                    }
                }));
            }
            for (Future<?> share : shares) {
                share.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
