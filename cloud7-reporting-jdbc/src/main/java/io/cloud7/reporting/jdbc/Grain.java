package io.cloud7.reporting.jdbc;

/** From what a window is answered. */
enum Grain {
    /** The ledger; without {@link #LONG_RECORDS} where there are any. */
    RECORDS(0),
    /** The ledger's records that are too long for rollups. */
    LONG_RECORDS(1),
    /** Sums of whole days. */
    DAYS(2),
    /** Sums of whole months. */
    MONTHS(3),
    /** Steps of levels. */
    STEPS(4);

    private final long number;

    Grain(long number) {
        this.number = number;
    }

    /** Stands for it in the database. */
    long number() {
        return number;
    }
}
