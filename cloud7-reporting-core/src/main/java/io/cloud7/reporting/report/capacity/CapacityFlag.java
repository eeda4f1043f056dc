package io.cloud7.reporting.report.capacity;

/** What one must know of a row beside its figures. */
public enum CapacityFlag {
    /** Active, and expires within the days asked for. */
    EXPIRING,
    /** Expired; its resources still run. */
    IN_GRACE,
    /** A quota that runs has no limit, so nothing can be said of its utilization. */
    UNLIMITED
}
