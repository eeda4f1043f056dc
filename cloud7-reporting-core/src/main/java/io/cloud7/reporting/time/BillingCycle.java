package io.cloud7.reporting.time;

/** How a contract's billing periods follow each other. */
public enum BillingCycle {
    /** From the first of each month. */
    CALENDAR_MONTH,
    /** Monthly on the day on which the contract starts, or on the month's last day where that day is missing. */
    ANNIVERSARY
}
