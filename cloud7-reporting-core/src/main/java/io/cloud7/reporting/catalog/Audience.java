package io.cloud7.reporting.catalog;

/** For whom a price is. */
public enum Audience {
    /** What a customer pays. */
    RETAIL,
    /** What a reseller pays. */
    WHOLESALE
}
