package io.cloud7.reporting.jdbc;

/** How a window is answered. */
enum Grain {
    /** From the ledger. */
    RECORDS(0),
    /** From sums of whole days. */
    DAYS(1),
    /** From sums of whole months. */
    MONTHS(2),
    /** From the ledger, of records that are too long for sums. */
    LONG_RECORDS(3),
    /** From the ledger, clock hour by clock hour. */
    HOURS(4),
    /** From the ledger, the highest level at once. */
    PEAKS(5),
    /** From the ledger, when anything is held. */
    HELD(6);

    private final long number;

    Grain(long number) {
        this.number = number;
    }

    /** Stands for it in the database. */
    long number() {
        return number;
    }
}
