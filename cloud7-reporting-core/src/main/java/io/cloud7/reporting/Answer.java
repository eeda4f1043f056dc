package io.cloud7.reporting;

import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.storage.DataVersion;

/**
 * A report with the data that it is from.
 *
 * @param report the report
 * @param version the state of the storage; equal versions give equal reports
 * @param <R> the report's type
 */
public record Answer<R extends Report>(R report, DataVersion version) {}
