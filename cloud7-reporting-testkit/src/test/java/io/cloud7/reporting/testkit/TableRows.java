package io.cloud7.reporting.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Some columns of a table, as texts that a test can be read beside. */
public final class TableRows {
    private TableRows() {}

    /** The rows of a table, each as the texts of some of its columns with spaces between them; empty cells are {@code -}. */
    public static List<String> rows(ReportDocument document, String table, String... keys) {
        return cells(document, table, keys).stream()
                .map(cells ->
                        cells.stream().map(text -> text.isEmpty() ? "-" : text).collect(Collectors.joining(" ")))
                .toList();
    }

    /** The same rows as a page of the documentation shows them. */
    public static List<String> lines(ReportDocument document, String table, String... keys) {
        return cells(document, table, keys).stream()
                .map(cells -> cells.stream()
                        .map(text -> text.isEmpty() ? " " : " " + text + " ")
                        .collect(Collectors.joining("|", "|", "|")))
                .toList();
    }

    private static List<List<String>> cells(ReportDocument document, String table, String... keys) {
        Table found = document.tables().stream()
                .filter(candidate -> candidate.key().equals(table))
                .findFirst()
                .orElseThrow();
        List<Integer> places = Arrays.stream(keys)
                .map(key -> found.columns().stream().map(Column::key).toList().indexOf(key))
                .toList();
        assertThat(places).as("columns of %s", found.columns()).doesNotContain(-1);
        List<List<String>> rows = new ArrayList<>();
        found.rows()
                .forEach(row -> rows.add(places.stream()
                        .map(place -> row.cells().get(place).text())
                        .toList()));
        return rows;
    }
}
