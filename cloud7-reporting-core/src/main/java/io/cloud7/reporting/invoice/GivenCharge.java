package io.cloud7.reporting.invoice;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A charge that was rated elsewhere: a credit, an adjustment, a tax, a provider's fee. It is never rated again.
 *
 * @param id unique in its contract
 * @param contract the contract's id
 * @param chargeType what it is for
 * @param product the product's id; null: none
 * @param resource the resource's id; null: none
 * @param from its first instant; it is billed in the window that holds it
 * @param to the first instant after it; at least {@code from}
 * @param quantity what was charged; null: nothing countable
 * @param unit of the quantity; null: none
 * @param billedCost what an invoice carries
 * @param effectiveCost the amortized cost
 * @param currency of both costs
 * @param description as people read it; may be empty
 * @param billingPeriod a day of the billing period in which it is invoiced; null: when it was charged
 * @param recordedAt when it was recorded; {@code to} unless the source says otherwise
 */
public record GivenCharge(
        String id,
        String contract,
        ChargeType chargeType,
        @Nullable String product,
        @Nullable String resource,
        Instant from,
        Instant to,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        BigDecimal billedCost,
        BigDecimal effectiveCost,
        Currency currency,
        String description,
        @Nullable LocalDate billingPeriod,
        Instant recordedAt) {
    public GivenCharge {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a charge has a blank id");
        }
        quantity = quantity == null ? null : Decimals.entering(quantity, "quantity");
        billedCost = Decimals.entering(billedCost, "billed_cost");
        effectiveCost = Decimals.entering(effectiveCost, "effective_cost");
        Micros.entering(from, "from");
        Micros.entering(to, "to");
        Micros.entering(recordedAt, "recorded_at");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to " + to + " is before from " + from);
        }
    }

    /** Whether another delivery says the same; when it was recorded does not count. */
    public boolean sameContent(GivenCharge other) {
        return recordedAt(other.recordedAt).equals(other);
    }

    /** The same charge, recorded at another instant. */
    public GivenCharge recordedAt(Instant instant) {
        return new GivenCharge(
                id,
                contract,
                chargeType,
                product,
                resource,
                from,
                to,
                quantity,
                unit,
                billedCost,
                effectiveCost,
                Objects.requireNonNull(currency),
                description,
                billingPeriod,
                instant);
    }
}
