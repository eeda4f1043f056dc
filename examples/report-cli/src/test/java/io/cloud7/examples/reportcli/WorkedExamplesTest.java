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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the domain, through the program. */
class WorkedExamplesTest {
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

    static List<WorkedExample> examples() {
        return WorkedExample.all();
    }

    @Test
    void allOfThemAreAsked() {
        assertThat(examples()).hasSize(44);
        assertThat(examples().stream().map(WorkedExample::report).distinct())
                .containsExactlyInAnyOrder("contract", "reconcile");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theJsonHasTheFiguresOfTheDomain(WorkedExample example) throws IOException {
        JsonNode report = json(example);
        assertSoftly(softly -> example.expected().forEach((path, expected) -> {
            String figure = new FigurePath(path).in(report);
            if (expected == null || figure == null || !FIGURE.matcher(expected).matches()) {
                softly.assertThat(figure).as(path).isEqualTo(expected);
            } else {
                softly.assertThat(new BigDecimal(figure)).as(path).isEqualByComparingTo(expected);
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theTablesAndTheCsvFilesHaveTheRowsOfTheJson(WorkedExample example, @TempDir Path folder) throws IOException {
        JsonNode report = json(example);
        CliRun csv = CliRun.of(example.args("--format", "csv", "--out", folder.toString()));
        CliRun table = CliRun.of(example.args("--format", "table"));
        assertThat(csv.status()).as(csv.err()).isZero();
        assertThat(table.status()).as(table.err()).isZero();
        for (String key : tables(report)) {
            String file =
                    example.report() + "-" + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".csv";
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
        assertThat(tables).contains("items");
        return tables;
    }

    /** The amounts and quantities of a row, each as it is printed everywhere. */
    private static List<String> figures(ObjectNode row) {
        return row.properties().stream()
                .filter(member ->
                        member.getValue().isTextual() && !member.getKey().endsWith("Percent"))
                .map(member -> member.getValue().asText())
                .filter(text -> FIGURE.matcher(text).matches())
                .distinct()
                .toList();
    }

    private static JsonNode json(WorkedExample example) throws IOException {
        CliRun run = CliRun.of(example.args("--format", "json"));
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
