package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is told to end while it loads, as by Ctrl-C. */
class InterruptedLoadTest {
    private static final int ROWS = 150_000;
    private static final int BATCH = 50_000;
    private static final int TERMINATED = 143;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long SOME_BATCHES = 300_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(value = 300)
    void wholeBatchesStayAndLoadingAgainAddsTheRest() throws IOException, InterruptedException {
        new SampleFolder(folder)
                .usage(IntStream.range(0, ROWS)
                        .mapToObj(InterruptedLoadTest::row)
                        .toArray(String[]::new));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process loading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportCli.class.getName(),
                        "load",
                        "--data",
                        folder.toString(),
                        "--jdbc",
                        SourceDatabase.DUCKDB.url(folder))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        Path log = folder.resolve("cloud.duckdb.wal");
        while (loading.isAlive() && (!Files.exists(log) || Files.size(log) < SOME_BATCHES)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        loading.destroy();
        assertThat(loading.waitFor()).as(Files.readString(err)).isEqualTo(TERMINATED);

        assertThat(err).content().contains("ended before all was loaded").doesNotContain("Exception");
        long went = accepted(Files.readString(out));
        assertThat(went).isBetween(1L, ROWS - 1L);
        assertThat(went % BATCH).isZero();
        assertThat(CliRun.of("verify", "--jdbc", SourceDatabase.DUCKDB.url(folder))
                        .out())
                .containsPattern("ledger records +" + went + "\\R");

        CliRun rest = SourceDatabase.DUCKDB.load(folder, folder);
        assertThat(rest.status()).as(rest.err()).isZero();
        assertThat(accepted(rest.out())).isEqualTo(ROWS - went);
        assertThat(rest.out()).containsPattern("rows duplicate +" + went + "\\R");
        assertThat(CliRun.of("verify", "--jdbc", SourceDatabase.DUCKDB.url(folder))
                        .status())
                .isZero();
    }

    private static String row(int number) {
        Instant from = START.plus(Duration.ofHours(number % 8_000));
        return "u" + number + ",c,vm,cpu,4," + from + "," + from.plus(Duration.ofHours(1));
    }

    private static long accepted(String out) {
        Matcher line = Pattern.compile("rows accepted +(\\d+)").matcher(out);
        assertThat(line.find()).as(out).isTrue();
        return Long.parseLong(line.group(1));
    }
}
