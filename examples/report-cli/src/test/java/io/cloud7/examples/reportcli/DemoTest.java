package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    private static Path folder = Path.of("");

    private static CliRun demo = new CliRun(0, "", "");

    @BeforeAll
    static void runIt() {
        demo = CliRun.of("demo", "--out", folder.toString());
    }

    @Test
    void itEndsWell() {
        assertThat(demo.status()).as(demo.err()).isZero();
        assertThat(demo.err()).isEmpty();
    }

    @Test
    void theGrandTotalOfTheBillIsRoundedOnceFromTheExactSum() {
        assertThat(demo.out())
                .contains("Grand total: billed 20.52 USD, effective 14.98 USD"
                        + " (rounded once, from exactly 20.52022672899 and 14.97651418586)");
    }

    @Test
    void oneTableHasAll73ContractsOfTheBill() throws IOException {
        assertThat(demo.out()).contains("Contracts  (73 rows)");
        assertThat(CsvRows.of(Files.readString(folder.resolve("reports/focus/overview-contracts.csv"))))
                .hasSize(1 + 73);
    }

    @Test
    void theSampleCloudShowsAllThreeModels() {
        assertThat(demo.out())
                .contains("RESERVATION_UPFRONT", "RESERVATION_RECURRING", "BUNDLE_FEE", "OVERAGE", "SUBSCRIPTION_FEE")
                .contains("REFUND", "OVER_QUOTA")
                .containsPattern("Grand total: billed \\d+\\.\\d\\d EUR, effective \\d+\\.\\d\\d EUR")
                .containsPattern("Grand total: billed \\d+ JPY, effective \\d+ JPY");
    }

    @Test
    void everyContractIsOnDiskAsCsvAndJson() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
            assertThat(files.filter(file -> file.endsWith("contract.json"))).hasSize(73 + 9 + 9);
        }
        assertThat(folder.resolve("reports/sample-cloud-2026-04/01-c-acme/contract-charges.csv"))
                .isNotEmptyFile();
        assertThat(demo.out()).contains("CSV and JSON files to " + folder.resolve("reports"));
    }

    @Test
    void aSecondRunWritesTheSameBytes(@TempDir Path other) {
        CliRun again = CliRun.of("demo", "--out", other.toString());
        assertThat(again.out().replace(other.toString(), folder.toString())).isEqualTo(demo.out());
        assertThat(contents(other)).isEqualTo(contents(folder));
    }

    private static SortedMap<String, String> contents(Path root) {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    contents.put(root.relativize(file).toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
