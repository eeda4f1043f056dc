package io.cloud7.reporting.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report for exporters. They read the tables in order, then totals and warnings.
 *
 * @param id of the report, for example {@code contract}
 * @param title as people read it
 * @param header what was asked, and about whom
 * @param tables its tables, in the order in which people read them
 * @param closing its totals, its warnings, and what it was computed from
 */
public record ReportDocument(String id, String title, List<Field> header, List<Table> tables, Closing closing) {
    public ReportDocument {
        header = List.copyOf(header);
        tables = List.copyOf(tables);
    }

    /** A finished report. */
    public ReportDocument(
            String id,
            String title,
            List<Field> header,
            List<Table> tables,
            List<Field> totals,
            List<Warning> warnings) {
        this(id, title, header, tables, Closing.of(totals, warnings));
    }

    /** Its totals. Where rows are calculated as they are read, read the tables first: it spares a second calculation. */
    public List<Field> totals() {
        return closing.totals();
    }

    /** Its warnings, in order of code and text; as for the totals, read the tables first. */
    public List<Warning> warnings() {
        return closing.warnings();
    }

    /** What it was computed from; null: unknown. As for the totals, read the tables first. */
    public @Nullable Origin origin() {
        return closing.origin();
    }

    /** The same report with what it was computed from. */
    public ReportDocument from(Origin origin) {
        return new ReportDocument(id, title, header, tables, closing.from(origin));
    }

    /** How many rows its tables have together. */
    public long rows() {
        return tables.stream().mapToLong(table -> table.rows().count()).sum();
    }
}
