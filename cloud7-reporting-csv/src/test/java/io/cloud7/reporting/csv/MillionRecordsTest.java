package io.cloud7.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** A month of a million records fits into half a gigabyte. */
@Tag("soak")
class MillionRecordsTest {
    private static final int RESOURCES = 1_000;
    private static final int RECORDS_EACH = 1_000;
    private static final Instant APRIL = Instant.parse("2025-04-01T00:00:00Z");
    private static final long SECONDS_EACH = 2_592; // a thousandth of April

    @TempDir
    Path folder;

    /** 1,000 resources × 720 h × 0.012 × the mean level; a step makes each record an item of the report. */
    @ParameterizedTest(name = "level rises by {0}")
    @CsvSource({"0, 8640.00", "0.001, 12955.68"})
    void loadsAndReportsIn512MiB(BigDecimal step, String payg) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        write(data, step);
        Path result = folder.resolve("result");
        Path output = folder.resolve("output");

        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionRecords.class.getName(),
                        data.toString(),
                        result.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = child.waitFor(10, TimeUnit.MINUTES);
        if (!ended) {
            child.destroyForcibly().waitFor();
        }

        assertThat(ended).as("ended within ten minutes").isTrue();
        assertThat(child.exitValue()).as(Files.readString(output)).isZero();
        List<String> lines = Files.readAllLines(result);
        assertThat(lines).first().isEqualTo("1000000 records, PAYG " + payg);
        LoggerFactory.getLogger(MillionRecordsTest.class).warn("{}", lines.get(1));
    }

    private static void write(Path data, BigDecimal step) throws IOException {
        Cloud example = CloudJson.read(DataFolderTest.example("reconciliation").resolve("cloud.json"));
        List<CloudResource> resources = IntStream.range(0, RESOURCES)
                .mapToObj(i -> CloudResource.of("vm-" + i, "web-" + i, "virtual-instance", "c", "os"))
                .toList();
        DataFolderWriter writer = DataFolderWriter.into(data);
        writer.writeCloud(new Cloud(
                example.settings(),
                example.organizations(),
                example.catalog(),
                List.copyOf(example.contracts()),
                resources));
        writer.writeUsage(IntStream.range(0, RECORDS_EACH)
                .boxed()
                .flatMap(part -> resources.stream().map(resource -> record(resource.id(), part, step))));
    }

    private static UsageRecord record(String resource, int part, BigDecimal step) {
        Instant from = APRIL.plusSeconds(part * SECONDS_EACH);
        String level =
                step.multiply(BigDecimal.valueOf(part)).add(BigDecimal.ONE).toPlainString();
        return UsageRecord.of(
                resource + "/" + part, "c", resource, "payg-cpu", level, from, from.plusSeconds(SECONDS_EACH));
    }
}
