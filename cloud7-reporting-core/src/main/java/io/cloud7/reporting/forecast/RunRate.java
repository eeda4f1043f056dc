package io.cloud7.reporting.forecast;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;

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
}
