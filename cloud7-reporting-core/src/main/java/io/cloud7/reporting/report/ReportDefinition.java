package io.cloud7.reporting.report;

/**
 * A report as a console knows it: how it describes itself, and how its question is put from filters. A host that adds a
 * report of its own implements this once.
 */
public interface ReportDefinition {
    /** What the report is, and which filters it takes. */
    ReportDescriptor descriptor();

    /**
     * The question.
     *
     * @param values of the descriptor's filters; the catalog refuses others before it asks
     * @throws ReportRefusedException if a value is missing or does not fit
     */
    ReportQuery<? extends Report> query(FilterValues values);
}
