package io.cloud7.reporting.rating;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a charge that one resource caused at one level.
 *
 * @param resource the resource's id; null: no single resource, for example the rest up to a minimum
 * @param level the level held; null: not a level, or several
 * @param from the first instant of the use
 * @param to the first instant after it
 * @param held microseconds in which the level was held
 * @param quantity what is charged of it, in the charge's unit, exact to 24 decimals
 * @param exact its part of the exact billed amount, to 24 decimals
 * @param billedCost its part of the rounded billed cost; the items of a charge add up to it. Null: unrated
 * @param effectiveCost its part of the rounded effective cost; null: unrated
 */
public record ChargeItem(
        @Nullable String resource,
        @Nullable BigDecimal level,
        Instant from,
        Instant to,
        long held,
        BigDecimal quantity,
        @Nullable BigDecimal exact,
        @Nullable BigDecimal billedCost,
        @Nullable BigDecimal effectiveCost) {}
