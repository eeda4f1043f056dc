package io.cloud7.reporting.money;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * Rounds the parts of an amount so that they add up to the rounded whole: {@code round(cum_n) − round(cum_{n−1})}. Takes
 * the parts one by one, in their order; not for several threads.
 */
public final class CumulativeRounding {
    private final Rounding rounding;
    private final Currency currency;
    private Fraction running = Fraction.ZERO;
    private BigDecimal before = BigDecimal.ZERO;

    /**
     * Begins with nothing.
     *
     * @param rounding the policy
     * @param currency whose minor unit is rounded to
     */
    public CumulativeRounding(Rounding rounding, Currency currency) {
        this.rounding = rounding;
        this.currency = currency;
    }

    /**
     * Rounds the next part: by what the rounded running sum gains.
     *
     * @param part the exact part
     * @return its rounded amount; the sum of all is the rounded sum of the parts
     */
    public BigDecimal next(Fraction part) {
        running = running.plus(part);
        BigDecimal after = rounding.charge(running, currency);
        BigDecimal gained = after.subtract(before);
        before = after;
        return gained;
    }

    /**
     * Rounds parts in their order, each by what the running sum gained.
     *
     * @param parts the exact parts
     * @param rounding the policy
     * @param currency whose minor unit is rounded to
     * @return one rounded amount a part; their sum is the rounded sum of the parts
     */
    public static List<BigDecimal> of(List<Fraction> parts, Rounding rounding, Currency currency) {
        CumulativeRounding one = new CumulativeRounding(rounding, currency);
        return parts.stream().map(one::next).toList();
    }
}
