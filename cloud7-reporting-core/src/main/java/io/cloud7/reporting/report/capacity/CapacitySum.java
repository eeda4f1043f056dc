package io.cloud7.reporting.report.capacity;

import java.math.BigDecimal;

/**
 * One capacity of many contracts together.
 *
 * @param allocated what they are granted, where that has a limit
 * @param subAllocated of a provider: what of {@code allocated} counts a second time, as a reseller's and as its
 *     customer's; of rows: the sum of theirs
 * @param used what they hold
 */
public record CapacitySum(BigDecimal allocated, BigDecimal subAllocated, BigDecimal used) {
    /** Nothing. */
    public static final CapacitySum NONE = new CapacitySum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static CapacitySum of(Allocation allocation) {
        return of(allocation, allocation.subAllocated());
    }

    static CapacitySum of(Allocation allocation, BigDecimal countedTwice) {
        return new CapacitySum(
                allocation.allocated() == null ? BigDecimal.ZERO : allocation.allocated(),
                countedTwice,
                allocation.used());
    }

    /** Both together. */
    public CapacitySum plus(CapacitySum other) {
        return new CapacitySum(
                allocated.add(other.allocated), subAllocated.add(other.subAllocated), used.add(other.used));
    }
}
