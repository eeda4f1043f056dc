package io.cloud7.reporting.portfolio;

/** What happens when usage of an invoiced period changes. */
public enum CorrectionPolicy {
    /** The difference is charged on the next invoice. */
    ADJUST,
    /** The period is computed anew. */
    RESTATE
}
