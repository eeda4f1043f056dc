package io.cloud7.reporting.report;

/**
 * A report over many contracts, whose rows over a portfolio are its rows over the single organizations one after the
 * other. So it can be calculated organization by organization, and a platform's worth of rows streams.
 *
 * <p>The first table of its document holds these rows; all other tables, the totals and the warnings are its summary.
 *
 * @param <R> the report itself
 */
public interface WideReport<R extends WideReport<R>> extends Report {
    /** The summary of this report and of the one that follows it, without rows. */
    R plus(R next);
}
