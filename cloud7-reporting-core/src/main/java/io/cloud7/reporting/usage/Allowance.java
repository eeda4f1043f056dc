package io.cloud7.reporting.usage;

import io.cloud7.reporting.quantity.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that use is settled against before anything is charged: a reservation's commitment, or a quota.
 *
 * @param id the reservation's or bundle's id
 * @param settled over which span it is settled; what is unused at its end is lost
 * @param quantity a level (CLOCK_HOUR), else an amount in unit-microseconds or units; null: unlimited
 */
public record Allowance(
        String id, Settled settled, @Nullable Fraction quantity) {
    /** The span over which an allowance is settled. */
    public enum Settled {
        CLOCK_HOUR,
        BILLING_PERIOD,
        TERM
    }
}
