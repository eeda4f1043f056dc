package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private SampleFolder sample(String name) throws IOException {
        return new SampleFolder(Files.createDirectories(folder.resolve(name)));
    }

    @Test
    void eventsGiveTheReportOfTheEqualUsageRecords() throws IOException {
        CliRun usage = sample("usage")
                .usage(
                        "u1,c,vm,cpu,2,2026-03-02T08:00:00Z,2026-03-05T12:00:00Z",
                        "u2,c,vm,cpu,4,2026-03-05T12:00:00Z,2026-03-10T18:30:00Z",
                        "u3,c,vm,cpu,4,2026-03-11T07:00:00Z,2026-03-20T00:00:00Z",
                        "u4,c,vm,cpu,1,2026-03-25T00:00:00Z,2026-05-01T00:00:00Z")
                .march("--format", "json");
        CliRun events = sample("events")
                .events(
                        "deleted,c,vm,cpu,2026-03-20T00:00:00Z,0",
                        "stopped,c,vm,cpu,2026-03-10T18:30:00Z,0",
                        "started,c,vm,cpu,2026-03-11T07:00:00Z,4",
                        "created,c,vm,cpu,2026-03-02T08:00:00Z,2",
                        "resized,c,vm,cpu,2026-03-05T12:00:00Z,4",
                        "created,c,vm,cpu,2026-03-02T08:00:00Z,2",
                        "running,c,vm,cpu,2026-03-25T00:00:00Z,1")
                .march("--format", "json");
        assertThat(usage.status()).as(usage.err()).isZero();
        assertThat(events.status()).as(events.err()).isZero();
        assertThat(events.out()).isEqualTo(usage.out());
        assertThat(usage.out()).containsPattern("\"billed\" ?: ?\"16.62\"");
    }

    @Test
    void whatWasRecordedLaterIsNotKnownYet() throws IOException {
        SampleFolder late = sample("late").write("usage.csv", """
                        id,contract,resource,product,quantity,from,to,recorded_at
                        u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z,2026-03-02T00:00:00Z
                        u2,c,vm,cpu,4,2026-03-02T00:00:00Z,2026-03-03T00:00:00Z,2026-04-07T00:00:00Z
                        """);
        assertThat(late.march("--format", "json").out()).containsPattern("\"billed\" ?: ?\"1.92\"");
        assertThat(late.march("--format", "json", "--known-at", "2026-04-01T00:00:00Z")
                        .out())
                .containsPattern("\"billed\" ?: ?\"0.96\"");
    }

    @Test
    void theDaysOfTheWindowBeginInTheZone() throws IOException {
        SampleFolder sample = sample("zone").usage("u1,c,vm,cpu,100,2026-03-31T22:00:00Z,2026-03-31T23:00:00Z");
        assertThat(sample.march("--format", "json").out()).containsPattern("\"billed\" ?: ?\"1.00\"");
        assertThat(sample.march("--format", "json", "--zone", "Europe/Berlin").out())
                .containsPattern("\"billed\" ?: ?\"0.00\"");
    }

    @Test
    void aCustomerReadsItsOwnContract() throws IOException {
        SampleFolder sample = sample("own").usage("u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z");
        assertThat(sample.march("--viewer", "acme").status()).isZero();
        assertThat(sample.march("--viewer", "acme", "--privileges", "contract").status())
                .isZero();
    }

    @Test
    void aWorkbookHasASheetForEachTable() throws IOException {
        SampleFolder sample = sample("workbook").usage("u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z");
        Path file = folder.resolve("march.xlsx");
        CliRun run = sample.march("--format", "xlsx", "--out", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("wrote " + file + System.lineSeparator());
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName)).startsWith("Report", "PAYG");
            assertThat(workbook.findSheet("Report").orElseThrow().read())
                    .anySatisfy(row -> assertThat(row.toString()).contains("Billed", "0.96"));
        }
    }

    @Test
    void aWorkbookIsNotWrittenToATerminal() throws IOException {
        CliRun run = sample("nowhere").march("--format", "xlsx");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("add --out FILE.xlsx");
    }

    @Test
    void filesHaveWhatStandardOutputHas() throws IOException {
        SampleFolder sample = sample("files").usage("u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z");
        for (String format : new String[] {"json", "table"}) {
            Path file = folder.resolve("reports").resolve("march." + format);
            CliRun run = sample.march("--format", format, "--out", file.toString());
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).isEqualTo("wrote " + file + System.lineSeparator());
            assertThat(Files.readString(file))
                    .isEqualTo(sample.march("--format", format).out());
        }
    }

    @Test
    void helpIsAnAnswer() {
        CliRun run = CliRun.of("contract", "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("--organization", "--known-at", "--format");
        assertThat(CliRun.of("--help").out()).contains("import-focus", "Exit status: 0 done");
    }
}
