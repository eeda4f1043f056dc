package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.PriceFormula.Basis;
import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The amount of one account in one billing period, span by span: {@code A(end) − A(start)}.
 *
 * <p>The counter runs on when the price changes; a segment costs its own price's amount at its end minus that at its
 * start. Minimum and maximum bound the running amount.
 */
final class RunningAmount {
    private Fraction counted = Fraction.ZERO;
    private Fraction running = Fraction.ZERO;
    private Fraction unbounded = Fraction.ZERO;
    private Fraction amount = Fraction.ZERO;
    private boolean used;
    private boolean ended;

    /**
     * What a span adds.
     *
     * @param amount to the amount; may be negative
     * @param unbounded to what the amount would be without minimum and maximum
     */
    record Step(Fraction amount, Fraction unbounded) {
        static final Step NONE = new Step(Fraction.ZERO, Fraction.ZERO);

        Step plus(Step other) {
            return new Step(amount.plus(other.amount), unbounded.plus(other.unbounded));
        }

        /** What minimum or maximum add, below 0 for what they take off. */
        Fraction bound() {
            return amount.minus(unbounded);
        }
    }

    /**
     * Goes on to the end of a span.
     *
     * @param rate the price in force in it; null: none, the use is counted and adds nothing
     * @param bounds the price whose minimum and maximum hold at the instant at which it counts; null: none
     * @param divisor counted quantity per unit in which the price is quoted
     * @param quantity the use in the span
     * @param base given cost or other charges in the span, for prices of these
     * @param atEnd whether the billing period is over after it
     * @return what the span adds
     */
    Step advance(
            @Nullable Rate rate,
            @Nullable Rate bounds,
            BigDecimal divisor,
            Fraction quantity,
            Fraction base,
            boolean atEnd) {
        Fraction after = counted.plus(quantity);
        used |= quantity.signum() > 0;
        ended |= atEnd;
        Fraction before = amount;
        Fraction unboundedBefore = unbounded;
        if (rate != null) {
            running = running.plus(
                    switch (rate.basis()) {
                        case QUANTITY ->
                            rate.amount(after.dividedBy(divisor)).minus(rate.amount(counted.dividedBy(divisor)));
                        case OTHER_CHARGES, GIVEN_COST -> rate.amount(base);
                    });
            amount = isDue(rate) ? bounded(bounds) : Fraction.ZERO;
            unbounded = isDue(rate) ? running : Fraction.ZERO;
        }
        counted = after;
        return new Step(amount.minus(before), unbounded.minus(unboundedBefore));
    }

    private Fraction bounded(@Nullable Rate bounds) {
        return bounds == null ? running : bounds.within(running, ended && used);
    }

    private boolean isDue(Rate rate) {
        return used || rate.basis() != Basis.OTHER_CHARGES;
    }
}
