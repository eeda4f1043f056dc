package io.cloud7.reporting.report.trend;

/** Into which series a trend is split, beside meter and currency. */
public enum TrendSplit {
    /** All that was asked about is one. */
    NOTHING,
    ORGANIZATION,
    CONTRACT,
    PROVIDER,
    RESOURCE_TYPE,
    MODEL
}
