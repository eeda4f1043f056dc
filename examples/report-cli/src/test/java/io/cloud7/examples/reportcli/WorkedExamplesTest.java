package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the domain, through the program. */
class WorkedExamplesTest {
    /** Questions of commands that the program does not have yet. */
    private static final List<String> LATER = List.of("reconciliation 1");

    static List<WorkedExample> contracts() {
        return WorkedExample.all().stream()
                .filter(WorkedExample::asksForContract)
                .toList();
    }

    @Test
    void onlyTheQuestionsOfLaterCommandsAreLeftOut() {
        assertThat(WorkedExample.all().stream()
                        .filter(example -> !example.asksForContract())
                        .map(WorkedExample::toString))
                .containsExactlyElementsOf(LATER);
        assertThat(contracts()).hasSize(38);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theJsonHasTheFiguresOfTheDomain(WorkedExample example) throws IOException {
        JsonNode report = json(example);
        assertSoftly(softly -> example.expected().forEach((path, expected) -> {
            String figure = new FigurePath(path).in(report);
            if (expected == null || figure == null) {
                softly.assertThat(figure).as(path).isEqualTo(expected);
            } else {
                softly.assertThat(new BigDecimal(figure)).as(path).isEqualByComparingTo(expected);
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theTablesAndTheCsvFilesHaveTheRowsOfTheJson(WorkedExample example, @TempDir Path folder) throws IOException {
        JsonNode report = json(example);
        CliRun csv = CliRun.of(example.args("--format", "csv", "--out", folder.toString()));
        CliRun table = CliRun.of(example.args("--format", "table"));
        assertThat(csv.status()).as(csv.err()).isZero();
        assertThat(table.status()).as(table.err()).isZero();
        for (String key : tables(report)) {
            String file = "contract-" + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".csv";
            List<List<String>> rows = CsvRows.of(Files.readString(folder.resolve(file)));
            assertThat(rows).as(key).hasSize(report.get(key).size() + 1);
            for (int row = 0; row < report.get(key).size(); row++) {
                List<String> figures = figures((ObjectNode) report.get(key).get(row));
                assertThat(rows.get(row + 1)).as(key).containsAll(figures);
                assertThat(table.out()).as(key).contains(figures);
            }
        }
        assertThat(table.out()).contains(figures((ObjectNode) report.get("totals")));
    }

    private static List<String> tables(JsonNode report) {
        List<String> tables = report.properties().stream()
                .filter(member -> member.getValue().isArray())
                .map(Map.Entry::getKey)
                .filter(key -> !key.equals("warnings"))
                .toList();
        assertThat(tables).contains("charges", "items");
        return tables;
    }

    /** The amounts and quantities of a row, each as it is printed everywhere. */
    private static List<String> figures(ObjectNode row) {
        return row.properties().stream()
                .filter(member ->
                        member.getValue().isTextual() && !member.getKey().endsWith("Percent"))
                .map(member -> member.getValue().asText())
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                .distinct()
                .toList();
    }

    private static JsonNode json(WorkedExample example) throws IOException {
        CliRun run = CliRun.of(example.args("--format", "json"));
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
