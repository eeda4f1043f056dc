package io.cloud7.reporting.document;

import java.util.List;

/**
 * A finished report for exporters.
 *
 * @param id of the report, for example {@code contract}
 * @param title as people read it
 * @param header what was asked, and about whom
 * @param tables its tables, in the order in which people read them
 * @param totals its totals
 * @param warnings in order of code and text
 */
public record ReportDocument(
        String id, String title, List<Field> header, List<Table> tables, List<Field> totals, List<Warning> warnings) {
    public ReportDocument {
        header = List.copyOf(header);
        tables = List.copyOf(tables);
        totals = List.copyOf(totals);
        warnings = warnings.stream().sorted().toList();
    }
}
