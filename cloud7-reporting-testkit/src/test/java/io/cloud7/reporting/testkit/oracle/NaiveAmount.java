package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.PriceFormula;

/** The amount of one product (or excess, or overage) in one billing period, which only knows what came so far. */
final class NaiveAmount {
    private Ratio quantity = Ratio.ZERO;
    private Ratio unbounded = Ratio.ZERO;
    private Ratio amount = Ratio.ZERO;
    private boolean anyUse;

    /**
     * Adds the use of one piece of time.
     *
     * @param price in force when it was used; null: none
     * @param bounds the price in force at the instant at which it counts, for minimum and maximum; null: none
     * @param perUnit unit-hours of one unit as the price is quoted
     * @param used the use, in unit-hours or units
     * @param base given cost, or other charges, in the same time
     * @param over whether the billing period or the life is over
     * @return by how much the amount grew
     */
    Ratio add(Price price, Price bounds, Ratio perUnit, Ratio used, Ratio base, boolean over) {
        Ratio before = quantity;
        quantity = quantity.plus(used);
        anyUse |= used.signum() > 0;
        Ratio was = amount;
        if (price != null) {
            Ratio cost = cost(price.formula(), before.over(perUnit), quantity.over(perUnit), base);
            unbounded = unbounded.plus(cost);
            boolean percentageWithoutUse = price.formula() instanceof PriceFormula.Percentage && !anyUse;
            amount = percentageWithoutUse ? Ratio.ZERO : bounds == null ? unbounded : bounded(bounds, over && anyUse);
        }
        return amount.minus(was);
    }

    private static Ratio cost(PriceFormula formula, Ratio before, Ratio after, Ratio base) {
        if (formula instanceof PriceFormula.Percentage percentage) {
            return base.times(percentage.percent()).over(100);
        }
        if (formula instanceof PriceFormula.Given given) {
            return base.times(Ratio.of(given.markupPercent()).plus(Ratio.of(100)))
                    .over(100);
        }
        return NaivePrice.cost(formula, after).minus(NaivePrice.cost(formula, before));
    }

    private Ratio bounded(Price bounds, boolean due) {
        Ratio value = unbounded;
        if (bounds.minimum() != null && due) {
            value = value.max(Ratio.of(bounds.minimum()));
        }
        if (bounds.maximum() != null) {
            value = value.min(Ratio.of(bounds.maximum()));
        }
        return value;
    }
}
