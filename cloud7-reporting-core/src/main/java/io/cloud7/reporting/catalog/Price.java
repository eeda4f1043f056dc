package io.cloud7.reporting.catalog;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A formula with the bounds that it has in a billing period.
 *
 * @param formula from what was counted to an amount
 * @param minimum the least amount of a billing period with use; null: none
 * @param maximum the most amount of a billing period; null: none
 */
public record Price(
        PriceFormula formula,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum) {
    public Price {
        Objects.requireNonNull(formula, "formula");
        minimum = minimum == null ? null : Decimals.notNegative(minimum, "minimum of a price");
        maximum = maximum == null ? null : Decimals.notNegative(maximum, "maximum of a price");
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("the minimum of a price, " + minimum.toPlainString()
                    + ", is above its maximum, " + maximum.toPlainString());
        }
    }

    /** A price without bounds. */
    public static Price of(PriceFormula formula) {
        return new Price(formula, null, null);
    }

    /** The same amount for each unit. */
    public static Price perUnit(String amount) {
        return of(new PriceFormula.PerUnit(Decimals.parse(amount, "amount")));
    }

    /** The amount per unit of a per-unit price; null for every other. */
    public @Nullable BigDecimal unitPrice() {
        return formula instanceof PriceFormula.PerUnit perUnit ? perUnit.amount() : null;
    }
}
