package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.ProviderCapacity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far one capacity of a provider is promised and used, by all active contracts that the viewer sees.
 *
 * @param provider the provider
 * @param meter the capacity
 * @param capacity what it physically has; null: unknown, or the viewer is not the operator
 * @param sum what the contracts are granted and hold
 * @param rank its place among the providers by what is held, from 1; equal ones share theirs
 * @param exhaustion when it will be full; null: not asked, not known how much there is, or the viewer is not the operator
 */
public record ProviderUse(
        Provider provider,
        Meter meter,
        @Nullable ProviderCapacity capacity,
        CapacitySum sum,
        int rank,
        @Nullable Exhaustion exhaustion) {
    /** Physical × overcommit ratio. */
    public @Nullable BigDecimal usable() {
        return capacity == null ? null : capacity.physical().multiply(capacity.overcommit());
    }

    /** What is usable and not used; below 0 if more is used. */
    public @Nullable BigDecimal free() {
        BigDecimal usable = usable();
        return usable == null ? null : usable.subtract(sum.used());
    }

    /** (Allocated − sub-allocated) ÷ usable in percent: what of the provider is promised. */
    public @Nullable BigDecimal allocatedPercent() {
        return Percent.of(sum.allocated().subtract(sum.subAllocated()), usable());
    }

    /** Used ÷ usable in percent. */
    public @Nullable BigDecimal usedPercent() {
        return Percent.of(sum.used(), usable());
    }
}
