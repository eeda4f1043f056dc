package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a contract is granted of one capacity at an instant, and what it holds, in the meter's unit.
 *
 * @param allocated reservations and CAPACITY quotas that run; null: none does, or one is unlimited
 * @param unlimited whether a quota that runs has no limit
 * @param subAllocated what contracts sourced from this one were granted of it; it still counts as allocated here
 * @param used the levels of all its records, on products of any model
 * @param usedOfAllocated the part of {@code used} on reserved and bundle products
 */
public record Allocation(
        @Nullable BigDecimal allocated,
        boolean unlimited,
        BigDecimal subAllocated,
        BigDecimal used,
        BigDecimal usedOfAllocated) {
    /** Nothing granted, nothing held. */
    public static final Allocation NONE =
            new Allocation(null, false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static Allocation granted(@Nullable BigDecimal quantity) {
        return new Allocation(quantity, quantity == null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static Allocation givenOn(BigDecimal quantity) {
        return new Allocation(null, false, quantity, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static Allocation held(BigDecimal level, boolean ofAllocated) {
        return new Allocation(null, false, BigDecimal.ZERO, level, ofAllocated ? level : BigDecimal.ZERO);
    }

    /** Both together, of one contract: what is unlimited stays so. */
    public Allocation plus(Allocation other) {
        boolean anyUnlimited = unlimited || other.unlimited;
        return new Allocation(
                anyUnlimited ? null : sum(allocated, other.allocated),
                anyUnlimited,
                subAllocated.add(other.subAllocated),
                used.add(other.used),
                usedOfAllocated.add(other.usedOfAllocated));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.add(other);
    }

    /** What is granted and not held on reserved or bundle products; below 0 if more is held; null without a limit. */
    public @Nullable BigDecimal free() {
        return allocated == null ? null : allocated.subtract(usedOfAllocated);
    }

    /** Held on reserved and bundle products ÷ allocated, 1 being the whole; null without an entitlement above 0. */
    public @Nullable Fraction utilization() {
        return allocated == null || allocated.signum() == 0 ? null : Fraction.of(usedOfAllocated, allocated);
    }

    /** {@link #utilization} in percent, two decimals. */
    public @Nullable BigDecimal utilizationPercent() {
        return Percent.of(utilization());
    }
}
