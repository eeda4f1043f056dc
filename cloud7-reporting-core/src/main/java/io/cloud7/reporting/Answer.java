package io.cloud7.reporting;

import io.cloud7.reporting.document.Origin;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.storage.DataVersion;

/**
 * A report with the data that it is from.
 *
 * @param report the report
 * @param version the state of the storage; equal versions give equal reports
 * @param digest of the question and of all facts that the calculation was given; equal digests give equal reports
 * @param <R> the report's type
 */
public record Answer<R extends Report>(R report, DataVersion version, String digest) {
    /** The report as tables, with what it was computed from. */
    public ReportDocument document() {
        return report.document().from(new Origin(version.knownAt(), digest));
    }
}
