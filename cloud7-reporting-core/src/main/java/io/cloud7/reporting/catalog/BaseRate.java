package io.cloud7.reporting.catalog;

/** In which unit PAYG prices of level meters are quoted. */
public enum BaseRate {
    /** Per unit-hour. */
    HOURLY,
    /** Per unit-month, of a fixed number of hours ({@link PaygSettings#monthlyHours()}). */
    MONTHLY
}
