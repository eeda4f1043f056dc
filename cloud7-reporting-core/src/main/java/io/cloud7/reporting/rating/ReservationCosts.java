package io.cloud7.reporting.rating;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the charges of one reservation add up to. Unrated charges add nothing.
 *
 * @param charges all of the reservation, and no others
 */
record ReservationCosts(List<Charge> charges) {
    BigDecimal billed(ChargeType type) {
        return charges.stream()
                .filter(charge -> charge.chargeType() == type)
                .map(Charge::billedCost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The upfront fee spread over time. */
    BigDecimal amortizedUpfront() {
        return effective(ChargeType.RESERVATION_UPFRONT, ChargeItem.Kind.SHARE);
    }

    /** All fees spread over time. */
    BigDecimal spread() {
        return amortizedUpfront().add(effective(ChargeType.RESERVATION_RECURRING, ChargeItem.Kind.SHARE));
    }

    /** All fees spread over time, of the agreed amounts before they are rounded. */
    Fraction spreadAsAgreed() {
        return asAgreed(ChargeType.RESERVATION_UPFRONT).plus(asAgreed(ChargeType.RESERVATION_RECURRING));
    }

    private Fraction asAgreed(ChargeType type) {
        Fraction spread = Fraction.of(effective(type, ChargeItem.Kind.SHARE));
        BigDecimal billed = billed(type);
        BigDecimal agreed = charges.stream()
                .filter(charge -> charge.chargeType() == type)
                .map(Charge::exact)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (billed.signum() == 0) {
            return spread;
        }
        BigDecimal signed = billed.signum() < 0 ? agreed.negate() : agreed;
        return spread.times(signed).dividedBy(billed.abs());
    }

    /** What a termination makes effective at once: the fees not yet spread, less the refund. */
    BigDecimal keptRest() {
        return effective(ChargeType.RESERVATION_UPFRONT, ChargeItem.Kind.RELEASED)
                .add(effective(ChargeType.RESERVATION_RECURRING, ChargeItem.Kind.RELEASED))
                .add(effective(ChargeType.REFUND, ChargeItem.Kind.SHARE));
    }

    private BigDecimal effective(ChargeType type, ChargeItem.Kind kind) {
        return charges.stream()
                .filter(charge -> charge.chargeType() == type)
                .flatMap(charge -> charge.items().stream())
                .filter(item -> item.kind() == kind)
                .map(ChargeItem::effectiveCost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether there is excess, and none of it has a price. */
    boolean isExcessUnrated() {
        List<Charge> excess = charges.stream()
                .filter(charge -> charge.chargeType() == ChargeType.USAGE)
                .toList();
        return !excess.isEmpty() && excess.stream().allMatch(charge -> charge.billedCost() == null);
    }

    Set<Warning.Code> flags(boolean overSold) {
        Set<Warning.Code> flags = new TreeSet<>();
        charges.forEach(charge -> flags.addAll(charge.flags()));
        if (overSold) {
            flags.add(Warning.Code.OVER_SOLD);
        }
        return flags;
    }
}
