package io.cloud7.reporting.testkit.access;

import io.cloud7.reporting.document.ReportDocument;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whose marks a report bears, and what else must not be in it. */
record Marks(List<String> texts, List<String> columns) {
    static Marks of(ReportDocument document) {
        Stream.Builder<String> texts = Stream.builder();
        document.header().forEach(field -> texts.add(field.value().text()));
        document.tables()
                .forEach(table -> table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text()))));
        document.totals()
                .forEach(field -> texts.add(field.key() + " " + field.value().text()));
        document.warnings().forEach(warning -> texts.add(warning.text()));
        return new Marks(
                texts.build().toList(),
                document.tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .map(column -> column.key())
                        .toList());
    }

    /** The organizations that are named anywhere in it. */
    List<String> named(Collection<String> organizations) {
        return organizations.stream()
                .filter(organization -> texts.stream().anyMatch(text -> text.contains(organization)))
                .toList();
    }

    /** Columns that only who buys wholesale may see. */
    List<String> wholesaleColumns() {
        return columns.stream()
                .filter(column -> Stream.of("wholesale", "margin", "discount").anyMatch(column::startsWith))
                .toList();
    }
}
