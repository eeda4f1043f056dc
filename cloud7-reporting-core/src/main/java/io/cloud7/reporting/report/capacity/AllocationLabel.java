package io.cloud7.reporting.report.capacity;

/** How well what is granted is used, by the highest utilization of CPU, memory and storage. */
public enum AllocationLabel {
    UNDER_UTILIZED,
    NORMAL,
    NEAR_LIMIT,
    OVER_ALLOCATED
}
