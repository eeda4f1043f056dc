package io.cloud7.reporting.report;

import io.cloud7.reporting.document.ReportDocument;

/** An answer: immutable. */
public interface Report {
    /** The report as tables, for exporters. */
    ReportDocument document();
}
