package io.cloud7.reporting.rating;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Charges that were rated elsewhere, in the window that holds the begin of each, or the period that it names. */
final class GivenCharges {
    private final RatingContext context;

    GivenCharges(RatingContext context) {
        this.context = context;
    }

    List<Charge> all() {
        List<Charge> charges = new ArrayList<>();
        for (GivenCharge given : context.facts().givenCharges()) {
            BillingPeriod period = given.billingPeriod() == null
                    ? context.calendar().periodOf(given.from())
                    : context.calendar().periodOf(given.billingPeriod());
            if (context.windowHolds(billedAt(given, period))) {
                charges.add(charge(given, period));
            }
        }
        return charges;
    }

    /** Its begin, moved into the billing period that it names. */
    private static Instant billedAt(GivenCharge given, BillingPeriod period) {
        Instant start = period.interval().getStart();
        Instant last = period.interval().getEnd().minusNanos(1_000);
        if (given.from().isBefore(start)) {
            return start;
        }
        return given.from().isAfter(last) ? last : given.from();
    }

    private Charge charge(GivenCharge given, BillingPeriod period) {
        Rounding rounding = context.settings().rounding();
        BigDecimal billed = rounding.charge(Fraction.of(given.billedCost()), given.currency());
        BigDecimal effective = rounding.charge(Fraction.of(given.effectiveCost()), given.currency());
        ChargeItem item = new ChargeItem(
                ChargeItem.Kind.SHARE,
                given.resource(),
                null,
                given.from(),
                given.to(),
                0,
                given.quantity() == null ? BigDecimal.ZERO : given.quantity(),
                given.quantity() == null ? BigDecimal.ZERO : given.quantity(),
                given.billedCost(),
                billed,
                effective);
        return new Charge(
                given.contract(),
                given.chargeType(),
                null,
                given.product(),
                null,
                null,
                null,
                period.from(),
                given.from(),
                given.to(),
                given.quantity(),
                given.unit(),
                given.quantity(),
                null,
                null,
                null,
                given.currency(),
                given.billedCost(),
                billed,
                effective,
                Set.of(),
                given.description().isEmpty() ? given.id() : given.description(),
                List.of(item));
    }
}
