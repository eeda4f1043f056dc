package io.cloud7.reporting.report;

/**
 * A question over many contracts, which can be answered organization by organization.
 *
 * @param <R> the answer
 */
public interface WideReportQuery<R extends WideReport<R>> extends ReportQuery<R> {}
