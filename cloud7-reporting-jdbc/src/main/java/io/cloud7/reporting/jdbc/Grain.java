package io.cloud7.reporting.jdbc;

/** How a window is answered. */
enum Grain {
    /** From the ledger. */
    RECORDS,
    /** From sums of whole days. */
    DAYS,
    /** From sums of whole months. */
    MONTHS,
    /** From the ledger, of records that are too long for sums. */
    LONG_RECORDS,
    /** From the ledger, clock hour by clock hour. */
    HOURS,
    /** From the ledger, the highest level at once. */
    PEAKS;

    long number() {
        return ordinal();
    }
}
