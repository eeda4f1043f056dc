package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worked example of the page on corrections is what the program prints. */
class DocumentedCorrectionsTest {
    private static final String HEADER = "| Month | PAYG | Adjustments | Billed | Why |";
    private static final String DATA = "src/test/resources/worked-examples/corrections";

    @Test
    void theTableOfThePageIsThatOfTheReports() throws IOException {
        List<List<String>> rows = Files.readAllLines(Path.of("..", "..", "docs", "corrections.md")).stream()
                .dropWhile(line -> !line.equals(HEADER))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(DocumentedCorrectionsTest::cells)
                .toList();
        assertThat(rows).hasSize(3);
        for (List<String> row : rows) {
            JsonNode totals = totals(YearMonth.parse(row.get(0)));
            assertThat(List.of(
                            totals.path("payg").asText(),
                            totals.path("adjustments").asText(),
                            totals.path("billed").asText()))
                    .as(row.get(0))
                    .isEqualTo(row.subList(1, 4));
        }
    }

    private static JsonNode totals(YearMonth month) throws IOException {
        CliRun run = CliRun.of(
                "contract",
                "--data",
                DATA,
                "--role",
                "customer",
                "--organization",
                "acme",
                "--contract",
                "C",
                "--from",
                month.atDay(1).toString(),
                "--to",
                month.atEndOfMonth().toString(),
                "--format",
                "json");
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out()).path("totals");
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("[|]", -1))
                .map(String::strip)
                .toList();
    }
}
