package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import io.cloud7.reporting.usage.UsageRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen writers on four hosts send ten thousand records, three in ten of them again, one in a hundred with other content. */
class WritersTest {
    private static final int RECORDS = 10_000;
    private static final int WRITERS = 16;
    private static final int HOSTS = 4;

    private final World world = RandomWorlds.ofSeed(3);
    private final UsageRecord any = world.usage().get(0);

    @Test
    void nothingIsLostOrDoubledOnH2() throws Exception {
        race(Databases.h2());
    }

    @Test
    void nothingIsLostOrDoubledOnDuckDb() throws Exception {
        race(Databases.duckDb());
    }

    @Test
    void nothingIsLostOrDoubledOnPostgres() throws Exception {
        race(Postgres.fresh());
    }

    @Test
    @Tag("proofs")
    void nothingIsLostOrDoubledOnMariaDb() throws Exception {
        race(MariaDb.fresh());
    }

    @Test
    @Timeout(60)
    void whoWaitsForAnotherWriterCanBeInterrupted() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        JdbcStorage storage = JdbcStorage.of(Databases.h2());
        storage.replace(world.cloud(), Instant.EPOCH);
        append(storage, List.of(record(0, 0)));
        UsageRecord record = record(1, 1);
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            Future<Long> slow = pool.submit(() -> storage.rebuild((records, of) -> {
                writing.countDown();
                await(goOn);
            }));
            writing.await();
            CompletableFuture<Throwable> refused = new CompletableFuture<>();
            Thread waiting = new Thread(() -> refused.complete(catchThrowable(() -> append(storage, List.of(record)))));
            waiting.start();
            while (waiting.getState() != Thread.State.WAITING) {
                assertThat(refused).isNotDone();
                Thread.onSpinWait();
            }
            waiting.interrupt();
            assertThat(refused.get())
                    .isInstanceOf(JdbcStorageException.class)
                    .hasMessageContaining("interrupted before its turn to write came");
            goOn.countDown();
            slow.get();
        } finally {
            pool.shutdownNow();
        }
        assertThat(append(storage, List.of(record)).accepted()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void race(DataSource source) throws Exception {
        List<JdbcStorage> hosts = new ArrayList<>();
        for (int i = 0; i < HOSTS; i++) {
            hosts.add(JdbcStorage.of(source));
        }
        hosts.get(0).replace(world.cloud(), Instant.EPOCH);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        int accepted = 0;
        int conflicts = 0;
        try {
            List<Future<int[]>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(pool.submit(() -> write(hosts.get(writer % HOSTS), writer)));
            }
            for (Future<int[]> writer : writers) {
                accepted += writer.get()[0];
                conflicts += writer.get()[1];
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(accepted).isEqualTo(RECORDS);
        assertThat(conflicts).isEqualTo(WRITERS);
        Ingest.assertSound(hosts.get(0), source, RECORDS);
    }

    /** Its own share of the records, three in ten of those of the others before it, and one that conflicts. */
    private int[] write(JdbcStorage storage, int writer) {
        Random random = new Random(writer);
        List<UsageRecord> records = new ArrayList<>();
        for (int i = writer; i < RECORDS; i += WRITERS) {
            records.add(record(i, i));
            if (random.nextInt(10) < 3) {
                int again = random.nextInt(i + 1);
                records.add(record(again, again));
            }
        }
        int accepted = 0;
        for (int from = 0; from < records.size(); from += 100) {
            accepted += append(storage, records.subList(from, Math.min(records.size(), from + 100)))
                    .accepted();
        }
        IngestResult result = append(storage, List.of(record(writer, writer + 1)));
        assertThat(result.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
            assertThat(refused.text()).contains("r" + writer);
        });
        return new int[] {accepted, result.refused().size()};
    }

    private static IngestResult append(JdbcStorage storage, List<UsageRecord> records) {
        return storage.append(UsageBatch.ofUsage(records), Stamp.asRecorded());
    }

    private UsageRecord record(int id, int content) {
        Instant from = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(600L * content);
        return UsageRecord.of(
                "r" + id, any.contract(), any.resource(), any.product(), "2.5", from, from.plusSeconds(7_200));
    }
}
