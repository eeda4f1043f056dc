package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rated amount: one contract, charge type, product (or reservation, bundle, fee), price in force, and billing period
 * inside the window. It is rounded once.
 *
 * @param contract the contract's id
 * @param chargeType what it is for
 * @param model under which model; null: fees of the contract, and charges rated elsewhere
 * @param product the product's id; null: none
 * @param reservation the reservation's id; null: none
 * @param bundle the bundle's id; null: none
 * @param fee the contract fee's name; null: none
 * @param billingPeriod the first day of the billing period in which it is invoiced
 * @param from its first instant
 * @param to the first instant after it
 * @param quantity what is charged, in {@code unit}, exact to 24 decimals; null for fees
 * @param unit of the quantity; null: none
 * @param used all use behind it, in {@code unit}, before allowances; null for fees
 * @param unitPrice the price of one unit of the quoted price; null: not per unit
 * @param priceUnit what the unit price is for, for example vCPU-h, or vCPU-month of 730 h; null: not per unit
 * @param priceType the type of its price, for example PER_UNIT; null: none
 * @param currency of all amounts
 * @param exact the billed amount before rounding, to 24 decimals; null: unrated
 * @param billedCost what an invoice carries: rounded to the minor unit, or exact where totals are rounded; null: unrated
 * @param effectiveCost the same with fees spread over what they pay for; null: unrated
 * @param flags what its reader must know
 * @param description as people read it; may be empty
 * @param items the resources behind it; they add up to it
 * @param correction what it corrects; null: nothing
 */
public record Charge(
        String contract,
        ChargeType chargeType,
        @Nullable SubscriptionModel model,
        @Nullable String product,
        @Nullable String reservation,
        @Nullable String bundle,
        @Nullable String fee,
        LocalDate billingPeriod,
        Instant from,
        Instant to,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal used,
        @Nullable BigDecimal unitPrice,
        @Nullable String priceUnit,
        @Nullable String priceType,
        Currency currency,
        @Nullable BigDecimal exact,
        @Nullable BigDecimal billedCost,
        @Nullable BigDecimal effectiveCost,
        Set<Warning.Code> flags,
        String description,
        List<ChargeItem> items,
        @Nullable Correction correction) {
    /** By type, product, reservation, bundle, fee, billing period, time, description. */
    public static final Comparator<Charge> ORDER = Comparator.comparing(Charge::chargeType)
            .thenComparing(Charge::product, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Charge::reservation, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Charge::bundle, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Charge::fee, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Charge::billingPeriod)
            .thenComparing(Charge::from)
            .thenComparing(Charge::to)
            .thenComparing(Charge::description);

    public Charge {
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
        items = List.copyOf(items);
    }

    /** A charge that corrects nothing. */
    public Charge(
            String contract,
            ChargeType chargeType,
            @Nullable SubscriptionModel model,
            @Nullable String product,
            @Nullable String reservation,
            @Nullable String bundle,
            @Nullable String fee,
            LocalDate billingPeriod,
            Instant from,
            Instant to,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal used,
            @Nullable BigDecimal unitPrice,
            @Nullable String priceUnit,
            @Nullable String priceType,
            Currency currency,
            @Nullable BigDecimal exact,
            @Nullable BigDecimal billedCost,
            @Nullable BigDecimal effectiveCost,
            Set<Warning.Code> flags,
            String description,
            List<ChargeItem> items) {
        this(
                contract,
                chargeType,
                model,
                product,
                reservation,
                bundle,
                fee,
                billingPeriod,
                from,
                to,
                quantity,
                unit,
                used,
                unitPrice,
                priceUnit,
                priceType,
                currency,
                exact,
                billedCost,
                effectiveCost,
                flags,
                description,
                items,
                null);
    }

    /** One for the same use and time that costs another amount, without price, flags and items. */
    public Charge costing(Currency other, BigDecimal cost) {
        return new Charge(
                contract,
                chargeType,
                model,
                product,
                reservation,
                bundle,
                fee,
                billingPeriod,
                from,
                to,
                quantity,
                unit,
                used,
                null,
                null,
                null,
                other,
                cost,
                cost,
                cost,
                Set.of(),
                "",
                List.of(),
                correction);
    }

    /** Whether it is a fee of the contract, a reservation or a bundle, or a refund of one: not for use, nor given. */
    boolean isFee() {
        return correction == null
                && quantity == null
                && priceType == null
                && (reservation != null || bundle != null || fee != null);
    }

    /**
     * How the amount came about, for people: use, allowance, quantity, price, the exact amount and the rounded one.
     *
     * <pre>
     *   USAGE cpu: 986 vCPU-h at 0.012 = 11.832, billed EUR 11.83
     *   OVERAGE b-cpu: 7400 vCPU-h used, 7320 within the allowance, 80 vCPU-h at 0.015 = 1.2, billed EUR 1.20
     * </pre>
     */
    public String explanation() {
        return new ChargeExplanation(this).text();
    }
}
