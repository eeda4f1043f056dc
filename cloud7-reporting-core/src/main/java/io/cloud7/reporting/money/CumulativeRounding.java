package io.cloud7.reporting.money;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Rounds the parts of an amount so that they add up to the rounded whole: {@code round(cum_n) − round(cum_{n−1})}. */
public final class CumulativeRounding {
    private CumulativeRounding() {}

    /**
     * Rounds parts in their order, each by what the running sum gained.
     *
     * @param parts the exact parts
     * @param rounding the policy
     * @param currency whose minor unit is rounded to
     * @return one rounded amount a part; their sum is the rounded sum of the parts
     */
    public static List<BigDecimal> of(List<Fraction> parts, Rounding rounding, Currency currency) {
        List<BigDecimal> rounded = new ArrayList<>(parts.size());
        Fraction running = Fraction.ZERO;
        BigDecimal before = BigDecimal.ZERO;
        for (Fraction part : parts) {
            running = running.plus(part);
            BigDecimal after = rounding.charge(running, currency);
            rounded.add(after.subtract(before));
            before = after;
        }
        return List.copyOf(rounded);
    }
}
