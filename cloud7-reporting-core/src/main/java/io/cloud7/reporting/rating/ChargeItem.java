package io.cloud7.reporting.rating;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a charge that one resource caused at one level.
 *
 * <pre>
 *   48 vCPU-h of vm-1 at 0.01, at least 10.00      SHARE     vm-1   0.48
 *                                                  MINIMUM          9.52
 * </pre>
 *
 * @param kind why it is a part of the charge
 * @param resource the resource's id; null: no single resource, for example the rest up to a minimum
 * @param level the level held; null: not a level, or several
 * @param from the first instant of the use
 * @param to the first instant after it
 * @param held microseconds in which the level was held
 * @param used all use of it that no allowance took, in the charge's unit, exact to 24 decimals
 * @param quantity what is charged of it, in the charge's unit, exact to 24 decimals; less than is used if a month at the
 *     highest level is the most that is charged
 * @param exact its part of the exact billed amount, to 24 decimals
 * @param billedCost its part of the rounded billed cost; the items of a charge add up to it. Null: unrated
 * @param effectiveCost its part of the rounded effective cost; null: unrated
 */
public record ChargeItem(
        Kind kind,
        @Nullable String resource,
        @Nullable BigDecimal level,
        Instant from,
        Instant to,
        long held,
        BigDecimal used,
        BigDecimal quantity,
        @Nullable BigDecimal exact,
        @Nullable BigDecimal billedCost,
        @Nullable BigDecimal effectiveCost) {
    /** Why an item is a part of its charge. */
    public enum Kind {
        /** Its own amount, or its share by its use. */
        SHARE,
        /** What the price's minimum adds to the items' own amounts. */
        MINIMUM,
        /** What the price's maximum takes off the items' own amounts. */
        MAXIMUM,
        /** The rest of a fee, not yet spread, that a termination with a refund makes effective at once. */
        RELEASED
    }
}
