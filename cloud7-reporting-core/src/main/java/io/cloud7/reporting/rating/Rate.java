package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price in force for a payer.
 *
 * @param price the price
 * @param factor 1, or the part that a reseller's discount leaves
 * @param bounded whether the price's minimum and maximum hold
 * @param from the first day on which it is in force; null: since ever
 * @param to the first day on which it no longer is; null: for ever
 */
record Rate(
        Price price,
        BigDecimal factor,
        boolean bounded,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static Rate of(Price price) {
        return new Rate(price, BigDecimal.ONE, true, null, null);
    }

    Rate unbounded() {
        return new Rate(price, factor, false, from, to);
    }

    PriceFormula.Basis basis() {
        return price.formula().basis();
    }

    /** The amount for a base. A percentage is of charges that are wholesale already, so no discount scales it. */
    Fraction amount(Fraction base) {
        Fraction amount = price.formula().amount(base);
        return basis() == PriceFormula.Basis.OTHER_CHARGES ? amount : amount.times(factor);
    }

    /** A running amount within the price's bounds; the minimum holds from the end of the billing period. */
    Fraction within(Fraction running, boolean atEnd) {
        if (!bounded) {
            return running;
        }
        BigDecimal maximum = price.maximum();
        BigDecimal minimum = price.minimum();
        Fraction most = maximum == null ? running : running.min(Fraction.of(maximum.multiply(factor)));
        return atEnd && minimum != null ? most.max(Fraction.of(minimum.multiply(factor))) : most;
    }

    /** The amount of one unit, where each costs the same. */
    @Nullable BigDecimal unitPrice() {
        BigDecimal unit = price.unitPrice();
        return unit == null ? null : Decimals.normal(unit.multiply(factor));
    }

    /** Whether the amount of a sum is the sum of the amounts. */
    boolean isLinear() {
        return price.formula() instanceof PriceFormula.PerUnit || basis() == PriceFormula.Basis.GIVEN_COST;
    }
}
