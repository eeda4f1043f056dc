package io.cloud7.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document about the data folder says what is so. */
class DocumentedFolderTest {
    private static final Pattern FILE =
            Pattern.compile("^```(?:json|csv) (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("`([a-z_]+)`");

    private static String document() throws IOException {
        return Files.readString(Path.of("..", "docs", "data-folder.md"));
    }

    @Test
    void theExampleIsAFolderWithTheAmountItNames(@TempDir Path folder) throws IOException {
        List<MatchResult> files = FILE.matcher(document()).results().toList();
        assertThat(files)
                .extracting(file -> file.group(1))
                .containsExactly(
                        "cloud.json", "usage.csv", "events.csv", "charges.csv", "samples.csv", "invoices.json");
        for (MatchResult file : files) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        InMemoryStorage storage = InMemoryStorage.create();

        LoadReport load = DataFolder.read(folder).loadInto(storage, row -> {
            throw new AssertionError(row);
        });

        assertThat(load).isEqualTo(new LoadReport(5, 0, 0, false, List.of()));
        CustomerContractReport april = Reporting.over(storage)
                .as(Viewer.cloudAdmin())
                .run(CustomerContractReport.of("acme").contract("ACME-2026").during(YearMonth.of(2026, 4)));
        assertThat(april.totals().payg()).isEqualByComparingTo("12.10");
        assertThat(april.totals().billed()).isEqualByComparingTo("10.10");
        assertThat(april.warnings()).isEmpty();
    }

    @Test
    void theTablesNameTheColumnsThatThereAre() throws IOException {
        for (FactFile<?> kind : List.of(FactFile.USAGE, FactFile.EVENTS, FactFile.CHARGES, FactFile.SAMPLES)) {
            List<String> required = new ArrayList<>();
            List<String> optional = new ArrayList<>();
            String section =
                    document().split("\n## " + kind.name() + ".csv\n", 2)[1].split("\n## ", 2)[0];
            section.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
                String[] cells = line.split("\\|", 4);
                List<String> columns = "yes".equals(cells[2].strip()) ? required : optional;
                CELL.matcher(cells[1]).results().forEach(column -> columns.add(column.group(1)));
            });
            assertThat(required).as(kind.name()).containsExactlyInAnyOrderElementsOf(kind.required());
            assertThat(optional).as(kind.name()).containsExactlyInAnyOrderElementsOf(kind.optional());
        }
    }
}
