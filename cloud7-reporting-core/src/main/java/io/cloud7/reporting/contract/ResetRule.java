package io.cloud7.reporting.contract;

/** When the quota of a bundle item is refilled. */
public enum ResetRule {
    /** A ceiling at any moment, judged by the clock hour; nothing accumulates. */
    CAPACITY,
    /** An amount for each billing period; what is unused is lost. */
    MONTHLY_RESET,
    /** One pot for the bundle's whole term. */
    WHOLE_TERM
}
