package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What was acknowledged survives a {@code kill -9}, of the host and of the database. */
@Tag("soak")
class KillTest {
    @TempDir
    Path folder;

    @Test
    void twelveKillsOfTheHostOnDuckDb() throws Exception {
        killHosts("jdbc:duckdb:" + folder.resolve("ledger.duckdb"), 12);
    }

    @Test
    void thirteenKillsOfTheHostOnH2() throws Exception {
        killHosts("jdbc:h2:" + folder.resolve("ledger") + ";WRITE_DELAY=0", 13);
    }

    private static void killHosts(String url, int kills) throws Exception {
        DataSource source = new Databases.Opening(() -> DriverManager.getConnection(url));
        Ingest.begin(JdbcStorage.of(source));
        Random random = new Random(kills);
        int next = 0;
        for (int kill = 0; kill < kills; kill++) {
            Process host = host(url, next);
            long acknowledged = killed(host, next - 1, Duration.ofMillis(300 + random.nextInt(1_500)));
            try (Connection open = source.getConnection()) {
                long records = Ingest.number(source, "SELECT COUNT(*) FROM c7_usage");
                assertThat(records).isGreaterThanOrEqualTo((acknowledged + 1) * Ingest.BATCH);
                JdbcStorage storage = JdbcStorage.of(source);
                int whole = Math.toIntExact(records / Ingest.BATCH);
                for (int batch = next; batch <= whole; batch++) {
                    Ingest.send(storage, batch);
                }
                next = whole + 1;
                Ingest.assertWhole(source, next);
                assertThat(open.isClosed()).isFalse();
            }
        }
        assertThat(next).isGreaterThan(kills);
    }

    /** Kills a host after a while, and says which batch was the last that it acknowledged. */
    private static long killed(Process host, long before, Duration after) throws IOException, InterruptedException {
        long acknowledged = before;
        BufferedReader lines = host.inputReader(StandardCharsets.UTF_8);
        long until = Long.MAX_VALUE;
        String line = lines.readLine();
        while (line != null && System.nanoTime() < until) {
            until = until == Long.MAX_VALUE ? System.nanoTime() + after.toNanos() : until;
            acknowledged = line.startsWith(SendingHost.SENT)
                    ? Long.parseLong(line.substring(SendingHost.SENT.length()))
                    : acknowledged;
            line = lines.readLine();
        }
        host.destroyForcibly().waitFor();
        return acknowledged;
    }

    private static Process host(String url, int first) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingHost.class.getName(),
                        url,
                        Integer.toString(first),
                        "10000")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void tenKillsOfPostgres() throws Exception {
        Path data = Files.createDirectory(folder.resolve("pg"));
        Random random = new Random(10);
        int next = 0;
        for (int kill = 0; kill < 10; kill++) {
            try (EmbeddedPostgres server = server(data)) {
                DataSource source = server.getPostgresDatabase();
                JdbcStorage storage = JdbcStorage.of(source, JdbcSettings.STANDARD.withRetries(1, Duration.ZERO));
                if (kill == 0) {
                    Ingest.begin(storage);
                } else {
                    for (int batch = Math.max(0, next - 1); batch <= next; batch++) {
                        Ingest.send(storage, batch);
                    }
                    next++;
                    Ingest.assertWhole(source, next);
                }
                long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                        .get(0)
                        .strip());
                Thread killer = new Thread(() -> kill(postmaster, 200 + random.nextInt(800)));
                killer.start();
                next = sendUntilGone(storage, next);
                killer.join();
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

    private static int sendUntilGone(JdbcStorage storage, int from) {
        int next = from;
        try {
            while (true) {
                Ingest.send(storage, next);
                next++;
            }
        } catch (JdbcStorageException e) {
            assertThat(e.problem()).isEqualTo(JdbcStorageException.Problem.UNAVAILABLE);
            return next;
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
