package io.cloud7.reporting.report.reconciliation;

/** What came of reconciling an invoice. */
public enum Outcome {
    /** Every line matched, and nothing is unbilled. */
    RECONCILED,
    /** Something differs. */
    NOT_RECONCILED,
    /** The window that was asked about is not the invoice's period, so nothing was compared. */
    PARTIAL_PERIOD
}
