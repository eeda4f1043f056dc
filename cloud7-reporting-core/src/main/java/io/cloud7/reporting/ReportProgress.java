package io.cloud7.reporting;

/** Follows a report that is calculated part by part, and can cancel it. */
@FunctionalInterface
public interface ReportProgress {
    /**
     * Another part of the contracts was calculated. To cancel, throw: the exception reaches the caller, and nothing
     * half-written stays.
     *
     * @param contracts how many are calculated
     * @param of how many
     */
    void calculated(int contracts, int of);
}
