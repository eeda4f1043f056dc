package io.cloud7.reporting;

import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;

/** Counts the rows that a reader of a document takes. */
final class CountedRows {
    private long count;

    ReportDocument counting(ReportDocument document) {
        return new ReportDocument(
                document.id(),
                document.title(),
                document.header(),
                document.tables().stream().map(this::counting).toList(),
                document.closing());
    }

    private Table counting(Table table) {
        return new Table(
                table.key(),
                table.title(),
                table.columns(),
                sink -> table.rows().forEach(row -> {
                    count++;
                    sink.accept(row);
                }));
    }

    long count() {
        return count;
    }
}
