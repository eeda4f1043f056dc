package io.cloud7.reporting.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.reconciliation.ReconciliationQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worked example of the page on reconciliation is what the report says. */
class DocumentedReconciliationTest {
    private static final String HEADER = "| Line | Product ID | Expected | Billed | Variance | Status |";

    @Test
    void theTableAndTheSumsOfThePageAreThoseOfTheReport() throws IOException {
        List<String> page = Files.readAllLines(Path.of("..", "docs", "reconciliation.md"));
        RulingCase example = RulingCase.all().stream()
                .filter(row -> row.id().equals("reconciliation-table"))
                .findFirst()
                .orElseThrow();
        ReportDocument document = Reporting.over(new RulingWorld(example).storage())
                .as(Viewer.cloudAdmin())
                .run(ReconciliationQuery.ofAll())
                .document();
        List<List<String>> documented = page.stream()
                .dropWhile(line -> !line.equals(HEADER))
                .takeWhile(line -> line.startsWith("|"))
                .map(DocumentedReconciliationTest::cells)
                .toList();
        List<List<String>> rows = rows(document.tables().get(0), documented.get(0));
        assertThat(rows).isEqualTo(documented.subList(2, documented.size()));
        assertThat(String.join("\n", page))
                .contains("Expected " + figure(document, "totals.expected") + ", billed "
                        + figure(document, "totals.billed") + ": net −"
                        + figure(document, "totals.net").substring(1) + ", gross "
                        + figure(document, "totals.gross") + ", " + figure(document, "status") + ".");
    }

    private static String figure(ReportDocument document, String path) {
        return String.valueOf(new DocumentPath(path).in(document));
    }

    private static List<List<String>> rows(Table table, List<String> titles) {
        List<String> all = table.columns().stream().map(Column::title).toList();
        List<List<String>> rows = new ArrayList<>();
        table.rows()
                .forEach(row -> rows.add(titles.stream()
                        .map(title -> row.cells().get(all.indexOf(title)).text())
                        .toList()));
        return rows;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("[|]", -1))
                .map(String::strip)
                .toList();
    }
}
