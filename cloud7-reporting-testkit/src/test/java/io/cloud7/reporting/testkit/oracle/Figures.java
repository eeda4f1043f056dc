package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.rating.Charge;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a bill says under one key, by value.
 *
 * @param quantity the sum of its quantities
 * @param billed the sum of its rounded billed costs
 * @param effective the sum of its rounded effective costs
 * @param unrated the quantity that has no price
 */
record Figures(BigDecimal quantity, BigDecimal billed, BigDecimal effective, BigDecimal unrated) {
    static final Figures NOTHING = new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Figures {
        quantity = normal(quantity);
        billed = normal(billed);
        effective = normal(effective);
        unrated = normal(unrated);
    }

    static Figures of(Charge charge) {
        BigDecimal quantity = charge.quantity() == null ? BigDecimal.ZERO : charge.quantity();
        boolean unrated = charge.billedCost() == null;
        return new Figures(
                quantity,
                unrated ? BigDecimal.ZERO : charge.billedCost(),
                unrated ? BigDecimal.ZERO : charge.effectiveCost(),
                unrated ? quantity : BigDecimal.ZERO);
    }

    Figures plus(Figures other) {
        return new Figures(
                quantity.add(other.quantity),
                billed.add(other.billed),
                effective.add(other.effective),
                unrated.add(other.unrated));
    }

    /** For comparing: several charges of one key are each cut at 24 decimals, so their sum is known to fewer. */
    Figures comparable() {
        return new Figures(
                quantity.setScale(20, RoundingMode.HALF_EVEN),
                billed,
                effective,
                unrated.setScale(20, RoundingMode.HALF_EVEN));
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    private static BigDecimal normal(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
