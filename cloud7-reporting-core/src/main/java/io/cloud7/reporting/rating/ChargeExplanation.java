package io.cloud7.reporting.rating;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A charge in one sentence. */
final class ChargeExplanation {
    private final Charge charge;

    ChargeExplanation(Charge charge) {
        this.charge = charge;
    }

    String text() {
        return subject() + corrected() + ": " + use() + price() + result();
    }

    private String subject() {
        return Stream.of(
                        charge.chargeType().name(),
                        charge.product(),
                        charge.reservation(),
                        charge.bundle(),
                        charge.fee())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    private String corrected() {
        Correction correction = charge.correction();
        return correction == null
                ? ""
                : " (" + correction.chargeType() + " of billing period " + correction.billingPeriod() + ", invoice "
                        + correction.invoice()
                        + (correction.resource() == null ? "" : ", resource " + correction.resource()) + ")";
    }

    private String use() {
        if (charge.quantity() == null) {
            return "";
        }
        BigDecimal used = charge.used();
        String within = used == null || used.compareTo(charge.quantity()) == 0
                ? ""
                : number(used) + " " + charge.unit() + " used, " + number(used.subtract(charge.quantity()))
                        + " not charged, ";
        return within + number(charge.quantity()) + (charge.unit() == null ? "" : " " + charge.unit());
    }

    private String price() {
        if (charge.unitPrice() != null) {
            String per = charge.priceUnit() == null || charge.priceUnit().equals(charge.unit())
                    ? ""
                    : " per " + charge.priceUnit();
            return " at " + number(charge.unitPrice()) + per;
        }
        return charge.priceType() == null ? "" : " by a price of type " + charge.priceType();
    }

    private String result() {
        if (charge.exact() == null || charge.billedCost() == null) {
            return ", unrated: no price is in force";
        }
        String effective = charge.effectiveCost() == null || charge.billedCost().compareTo(charge.effectiveCost()) == 0
                ? ""
                : ", effective " + charge.effectiveCost().toPlainString();
        return (charge.quantity() == null ? "" : " = " + amount(charge.exact()) + ", ")
                + "billed " + charge.currency().getCurrencyCode() + " "
                + charge.billedCost().toPlainString() + effective;
    }

    /** The amount of the use, what a bound of the price makes of it, and the sum. */
    private String amount(BigDecimal exact) {
        for (ChargeItem item : charge.items()) {
            BigDecimal bound = item.exact();
            boolean isBound = item.kind() == ChargeItem.Kind.MINIMUM || item.kind() == ChargeItem.Kind.MAXIMUM;
            if (isBound && bound != null && bound.signum() != 0) {
                return number(exact.subtract(bound)) + ", " + number(bound.abs())
                        + (bound.signum() > 0 ? " more" : " less") + " for the "
                        + item.kind().name().toLowerCase(Locale.ROOT) + " = " + number(exact);
            }
        }
        return number(exact);
    }

    private static String number(BigDecimal value) {
        return Decimals.normal(value).toPlainString();
    }
}
