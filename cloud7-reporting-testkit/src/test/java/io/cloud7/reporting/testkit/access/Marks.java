package io.cloud7.reporting.testkit.access;

import io.cloud7.reporting.document.ReportDocument;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    /** Cells that bear a wholesale price or an amount calculated from one, and columns for these. */
    List<String> wholesale() {
        Set<String> forbidden = Set.of("wholesale", "margin", "discount");
        return Stream.concat(
                        texts.stream().filter(text -> text.contains("413")),
                        columns.stream().filter(column -> forbidden.stream().anyMatch(column::startsWith)))
                .toList();
    }
}
