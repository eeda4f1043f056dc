package io.cloud7.reporting.report.reconciliation;

/** What came of laying a line of an invoice beside the charge that it should bill. */
public enum LineStatus {
    /** The amounts agree, within the tolerance. */
    MATCHED,
    /** The same unit price, for another quantity. */
    QUANTITY_MISMATCH,
    /** The same quantity, at another unit price. */
    RATE_MISMATCH,
    /** Another amount, which neither quantity nor unit price alone explains. */
    AMOUNT_MISMATCH,
    /** A charge that no line bills. */
    UNBILLED,
    /** A line without a charge behind it. */
    UNSUPPORTED,
    /** A second line for what a line bills already. */
    DUPLICATE
}
