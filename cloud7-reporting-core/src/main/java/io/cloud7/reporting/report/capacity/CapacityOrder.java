package io.cloud7.reporting.report.capacity;

/** In which order the rows of the capacity report come. */
enum CapacityOrder {
    ORGANIZATION,
    EXPIRY
}
