package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import io.cloud7.reporting.storage.IngestResult;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives a {@code kill -9}, of the host at 25 random points and in the middle of commits, and of PostgreSQL at 10. */
@Tag("proofs")
class KillTest {
    private static final Ingest BATCHES = new Ingest(20);

    @TempDir
    Path folder;

    @Test
    void eightKillsOfTheHostOnDuckDb() throws Exception {
        killHosts("jdbc:duckdb:" + folder.resolve("ledger.duckdb"), 8);
    }

    @Test
    void sevenKillsOfTheHostOnH2() throws Exception {
        killHosts("jdbc:h2:" + folder.resolve("ledger"), 7);
    }

    @Test
    void fiveKillsOfTheHostOnPostgres() throws Exception {
        killHosts(Postgres.url(Postgres.fresh()), 5);
    }

    @Test
    void fiveKillsOfTheHostOnMariaDb() throws Exception {
        killHosts(MariaDb.url(MariaDb.fresh()), 5);
    }

    @Test
    void twoKillsOfTheHostOnH2WhileItCommitsFiftyThousandRecords() throws Exception {
        Ingest batches = new Ingest(50_000);
        String url = "jdbc:h2:" + folder.resolve("large");
        DataSource source = new Databases.Opening(() -> DriverManager.getConnection(url));
        Ingest.begin(JdbcStorage.of(source));
        Random random = new Random(2);
        int next = 0;
        for (int kill = 0; kill < 2; kill++) {
            int acknowledged = killedInACommit(
                    SendingHost.start(url, batches, next),
                    next,
                    folder.resolve("large.mv.db"),
                    random.nextInt(5) << 20);
            try (Connection open = source.getConnection()) {
                JdbcStorage storage = JdbcStorage.of(source);
                long recorded = Ingest.recorded(source);
                assertThat(recorded).isIn((long) acknowledged * batches.size(), (acknowledged + 1L) * batches.size());
                Ingest.assertSound(storage, source, recorded);
                IngestResult again = batches.send(storage, acknowledged);
                assertThat(again.accepted() + recorded).isEqualTo((acknowledged + 1L) * batches.size());
                assertThat(again.accepted() + again.duplicates()).isEqualTo(batches.size());
                next = acknowledged + 1;
                assertThat(open.isClosed()).isFalse();
            }
        }
        Ingest.assertSound(JdbcStorage.of(source), source, (long) next * batches.size());
    }

    /** Kills a host when the file has grown by so much since it began to commit, and says which batch it has not acknowledged. */
    private static int killedInACommit(Process host, int first, Path file, long growth)
            throws IOException, InterruptedException {
        int acknowledged = first;
        boolean killed = false;
        try (BufferedReader lines = host.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SendingHost.SENT)) {
                    acknowledged = Integer.parseInt(line.substring(SendingHost.SENT.length())) + 1;
                }
                if (line.equals(SendingHost.COMMITS)) {
                    long before = Files.size(file);
                    while (!lines.ready() && Files.size(file) <= before + growth) {
                        TimeUnit.MILLISECONDS.sleep(1);
                    }
                    killed = !lines.ready();
                }
                if (killed) {
                    host.toHandle().destroyForcibly();
                }
            }
        } finally {
            host.destroyForcibly().waitFor();
        }
        assertThat(killed).isTrue();
        return acknowledged;
    }

    private static void killHosts(String url, int kills) throws Exception {
        DataSource source = new Databases.Opening(() -> DriverManager.getConnection(url));
        Ingest.begin(JdbcStorage.of(source));
        Random random = new Random(kills);
        int next = 0;
        for (int kill = 0; kill < kills; kill++) {
            int acknowledged = killed(SendingHost.start(url, BATCHES, next), next, random);
            try (Connection open = source.getConnection()) {
                JdbcStorage storage = JdbcStorage.of(source);
                int recorded = Math.toIntExact(Ingest.recorded(source));
                assertThat(recorded / BATCHES.size()).isBetween(acknowledged, acknowledged + 1);
                Ingest.assertSound(storage, source, (long) recorded / BATCHES.size() * BATCHES.size());
                assertThat(BATCHES.send(storage, acknowledged).refused()).isEmpty();
                next = acknowledged + 1;
                BATCHES.assertWhole(storage, source, next);
                assertThat(open.isClosed()).isFalse();
            }
        }
        assertThat(next).isGreaterThan(kills);
    }

    /** Kills a host when it has acknowledged some batches, and says which batch it has not. */
    private static int killed(Process host, int first, Random random) throws IOException, InterruptedException {
        int acknowledged = first;
        int killedAt = first + 1 + random.nextInt(15);
        try (BufferedReader lines = host.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SendingHost.SENT)) {
                    acknowledged = Integer.parseInt(line.substring(SendingHost.SENT.length())) + 1;
                }
                if (acknowledged == killedAt) {
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
                    // not the process itself: what it has acknowledged would be lost
                    host.toHandle().destroyForcibly();
                }
            }
        } finally {
            host.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(killedAt);
        return acknowledged;
    }

    @Test
    void tenKillsOfPostgres() throws Exception {
        Path data = Files.createDirectory(folder.resolve("pg"));
        Random random = new Random(10);
        int next = 0;
        for (int kill = 0; kill <= 10; kill++) {
            try (EmbeddedPostgres server = server(data)) {
                DataSource source = server.getPostgresDatabase();
                JdbcStorage storage = JdbcStorage.of(source, JdbcSettings.STANDARD.withRetries(1, Duration.ZERO));
                if (kill == 0) {
                    Ingest.begin(storage);
                } else {
                    assertThat(BATCHES.send(storage, next).refused()).isEmpty();
                    next++;
                    BATCHES.assertWhole(storage, source, next);
                }
                if (kill < 10) {
                    long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                            .get(0)
                            .strip());
                    Thread killer = new Thread(() -> kill(postmaster, 50 + random.nextInt(250)));
                    killer.start();
                    next = sendUntilGone(storage, next);
                    killer.join();
                }
            }
        }
        assertThat(next).isGreaterThan(10);
    }

    private static EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    /** Says which batch was not acknowledged. */
    private static int sendUntilGone(JdbcStorage storage, int from) {
        for (int next = from; ; next++) {
            try {
                BATCHES.send(storage, next);
            } catch (JdbcStorageException e) {
                assertThat(e.problem()).isEqualTo(Problem.UNAVAILABLE);
                return next;
            }
        }
    }

    private static void kill(long postmaster, long afterMillis) {
        try {
            TimeUnit.MILLISECONDS.sleep(afterMillis);
            ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
            var children = server.descendants().toList();
            server.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
