package io.cloud7.reporting.forecast;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the running period will come to if it goes on as it began: 18.60 after 12 of 31 days are 48.05 at its end. It is
 * for what grows with use; a fixed fee is added as it is.
 *
 * @param toDate what there was so far, an amount or a quantity
 * @param elapsed how much of the period has passed, above 0; in any unit
 * @param whole the whole period, in the same unit
 */
public record RunRate(BigDecimal toDate, BigDecimal elapsed, BigDecimal whole) {
    /**
     * Checks the spans.
     *
     * @throws IllegalArgumentException if nothing has passed yet, or more than the whole
     */
    public RunRate {
        if (elapsed.signum() <= 0 || elapsed.compareTo(whole) > 0) {
            throw new IllegalArgumentException("a run rate after " + elapsed.toPlainString() + " of "
                    + whole.toPlainString() + "; more than 0 and at most the whole must have passed");
        }
        toDate = Decimals.normal(toDate);
        elapsed = Decimals.normal(elapsed);
        whole = Decimals.normal(whole);
    }

    /** The use of the whole period, exact. */
    public Fraction atEnd() {
        return Fraction.of(toDate).times(whole).dividedBy(elapsed);
    }

    /** The use of the whole period and the fees that are due in it whatever is used, exact. */
    public Fraction atEndWith(BigDecimal fees) {
        return atEnd().plus(Fraction.of(fees));
    }

    /**
     * The use of the whole period as an estimate with its interval, from how much the elapsed parts differ: if n parts have
     * the standard deviation s and r are to come, it is t(n − 1) · s · √(r + r²/n) to each side. What was used stays used:
     * where no part is below 0, the lower bound is not below what there was so far.
     *
     * @param level the share of outcomes that are to lie in the interval, like 0.8
     * @param parts the use of each elapsed part, all of the same length: days, hours
     * @return empty with fewer than two parts
     */
    public Optional<ForecastPoint> estimate(double level, double... parts) {
        int n = parts.length;
        if (n < 2) {
            return Optional.empty();
        }
        double mean = Arrays.stream(parts).sum() / n;
        double squares =
                Arrays.stream(parts).map(part -> (part - mean) * (part - mean)).sum();
        double remaining = n * whole.subtract(elapsed).doubleValue() / elapsed.doubleValue();
        double halfWidth = StudentT.twoSided(level, n - 1)
                * Math.sqrt(squares / (n - 1) * (remaining + remaining * remaining / n));
        double value = atEnd().toDecimal().doubleValue();
        boolean onlyAdds = Arrays.stream(parts).allMatch(part -> part >= 0);
        double least = onlyAdds ? Math.min(value, toDate.doubleValue()) : Double.NEGATIVE_INFINITY;
        return Optional.of(new ForecastPoint(1, value, Math.max(least, value - halfWidth), value + halfWidth));
    }
}
