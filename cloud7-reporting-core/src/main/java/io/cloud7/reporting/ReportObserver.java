package io.cloud7.reporting;

import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.ReportQuery;
import java.nio.file.Path;
import java.util.List;

/**
 * Hears of every report that somebody reads, for an audit. It is called in the thread that asked, before the caller has
 * the answer; what it throws reaches the caller instead of the answer. A query's text names all its filters.
 */
public interface ReportObserver {
    /**
     * A report was calculated, or taken from the cache.
     *
     * @param viewer who asked
     * @param query what, with its filters
     * @param rows of all its tables
     */
    void answered(Viewer viewer, ReportQuery<?> query, long rows);

    /**
     * A report was written to files.
     *
     * @param viewer who asked
     * @param query what, with its filters
     * @param rows of all its tables
     * @param files that were written
     */
    void exported(Viewer viewer, ReportQuery<?> query, long rows, List<Path> files);

    /**
     * A report was being read, and the reader failed or cancelled; what it had read by then it may have kept.
     *
     * @param viewer who asked
     * @param query what, with its filters
     * @param rows that were read until then
     * @param cause what ended it
     */
    void failed(Viewer viewer, ReportQuery<?> query, long rows, Throwable cause);

    /**
     * A question was refused.
     *
     * @param viewer who asked
     * @param query what, with its filters
     * @param reason as the viewer is told it
     */
    void refused(Viewer viewer, ReportQuery<?> query, String reason);
}
