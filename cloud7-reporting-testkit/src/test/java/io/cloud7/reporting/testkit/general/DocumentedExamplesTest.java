package io.cloud7.reporting.testkit.general;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.organization.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The worked examples of the docs are what the reports say. A comment before a table names the report, its table, the
 * filters, and who asks if it is not the operator: {@code <!-- services payg from=2026-04-01 to=2026-04-30 -->}.
 */
class DocumentedExamplesTest {
    private static final Set<String> OVER_RESOURCES = Set.of("own-usage", "payg", "reserved", "bundle");

    /** A table of the docs. */
    private record Example(String comment, List<List<String>> lines) {
        List<String> words() {
            return List.of(comment.substring(4, comment.length() - 3).strip().split(" "));
        }

        ReportDocument document() throws IOException {
            Map<String, String> filters = new TreeMap<>();
            for (String filter : words().subList(2, words().size())) {
                filters.put(filter.substring(0, filter.indexOf('=')), filter.substring(filter.indexOf('=') + 1));
            }
            String asks = filters.remove("viewer");
            Viewer viewer = asks == null ? Viewer.cloudAdmin() : Viewer.of(asks);
            String report = words().get(0);
            return OVER_RESOURCES.contains(report)
                    ? ResourceWorld.document(report, filters, viewer)
                    : GeneralWorld.document(report, filters, viewer);
        }

        Table table() throws IOException {
            return document().tables().stream()
                    .filter(table -> table.key().equals(words().get(1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no table of " + comment));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own-usage",
                "subscription-plans",
                "all-payg",
                "all-reserved",
                "all-bundle",
                "organizational-services"
            })
    void everyRowOfAWorkedExampleIsARowOfTheReport(String page) throws IOException {
        List<Example> examples = examples(page);
        assertThat(examples).hasSizeGreaterThan(2);
        for (Example example : examples) {
            Table table = example.table();
            List<String> titles = table.columns().stream().map(Column::title).toList();
            List<String> header = example.lines().get(0);
            assertThat(titles).as(example.comment()).containsAll(header);
            List<List<String>> rows = new ArrayList<>();
            table.rows()
                    .forEach(row -> rows.add(header.stream()
                            .map(title -> row.cells().get(titles.indexOf(title)).text())
                            .toList()));
            assertThat(rows)
                    .as(example.comment())
                    .containsAll(example.lines().subList(2, example.lines().size()));
        }
    }

    private static List<Example> examples(String page) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", page + ".md"));
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("<!-- ")) {
                examples.add(new Example(
                        lines.get(i),
                        lines.stream()
                                .skip(i + 1L)
                                .takeWhile(line -> line.startsWith("|"))
                                .map(DocumentedExamplesTest::cells)
                                .toList()));
            }
        }
        return examples;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("[|]", -1))
                .map(String::strip)
                .toList();
    }
}
