package io.cloud7.reporting.usage;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A raw fact: a level held, or an amount moved, by one resource on one product during {@code [from, to)}.
 *
 * @param id unique in its contract; a second delivery with equal content counts once
 * @param contract the contract's id
 * @param resource the resource's id
 * @param product the product's id; it names meter, model and price
 * @param quantity the level held (level meters), or the amount moved, spread evenly (volume meters)
 * @param from its first instant
 * @param to the first instant after it
 * @param recordedAt when it was recorded; {@code to} unless the source says otherwise
 * @param corrects the id of the record that this one replaces; null: none
 * @param cost the billed cost that came with it, in the buyer's currency, for products with a GIVEN price; null: none
 * @param effectiveCost the effective (amortized) cost that came with it; {@code cost} unless the source says otherwise
 * @param billingPeriod a day of the billing period in which it is invoiced; null: when it was used
 */
public record UsageRecord(
        String id,
        String contract,
        String resource,
        String product,
        BigDecimal quantity,
        Instant from,
        Instant to,
        Instant recordedAt,
        @Nullable String corrects,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal effectiveCost,
        @Nullable LocalDate billingPeriod) {
    public UsageRecord {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a usage record has a blank id");
        }
        quantity = Decimals.entering(quantity, "quantity");
        cost = cost == null ? null : Decimals.entering(cost, "cost");
        effectiveCost = effectiveCost == null ? cost : Decimals.entering(effectiveCost, "effective_cost");
        Micros.entering(from, "from");
        Micros.entering(to, "to");
        Micros.entering(recordedAt, "recorded_at");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from " + from + " is not before to " + to);
        }
        if (id.equals(corrects)) {
            throw new IllegalArgumentException("record " + id + " corrects itself; name the record that it replaces");
        }
    }

    /** A record without correction, cost or billing period, recorded at its end. */
    public static UsageRecord of(
            String id, String contract, String resource, String product, String quantity, Instant from, Instant to) {
        return new UsageRecord(
                id,
                contract,
                resource,
                product,
                Decimals.parse(quantity, "quantity"),
                from,
                to,
                to,
                null,
                null,
                null,
                null);
    }

    /** Whether another delivery says the same; when it was recorded does not count. */
    public boolean sameContent(UsageRecord other) {
        return recordedAt(other.recordedAt).equals(other);
    }

    /** The same record, recorded at another instant. */
    public UsageRecord recordedAt(Instant instant) {
        if (instant.equals(recordedAt)) {
            return this;
        }
        return new UsageRecord(
                id,
                contract,
                resource,
                product,
                quantity,
                from,
                to,
                instant,
                corrects,
                cost,
                effectiveCost,
                billingPeriod);
    }
}
