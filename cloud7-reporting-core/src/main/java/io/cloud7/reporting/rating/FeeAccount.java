package io.cloud7.reporting.rating;

import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.quantity.Percentages;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * A fee, or the part of a pool's fee, as one payer carries it.
 *
 * <p>What is spread is the billed, rounded fee {@code B}: {@code effective(t) = round(B × elapsed(t) ÷ length)}. A
 * termination that gives back makes the rest effective at once.
 *
 * @param fee what it is for; its amount is that of the whole fee
 * @param paidFor the time that the fee pays for; it is due at its start
 * @param held the part of that time in which any of it is effective
 * @param stop when a termination that gives back ends it; null: it runs to its end
 * @param discountPercent what a discount took off; null: none
 * @param exact what is billed, before rounding
 * @param billed what is billed when it is due; null: unrated
 * @param effective what is effective up to an instant
 * @param refund what is given back at the stop, before rounding, 0 or less
 * @param refunded the same, rounded
 * @param description as people read it; may be empty
 */
record FeeAccount(
        PaidFee fee,
        Interval paidFor,
        Interval held,
        @Nullable Instant stop,
        @Nullable BigDecimal discountPercent,
        Fraction exact,
        @Nullable BigDecimal billed,
        Function<Instant, BigDecimal> effective,
        Fraction refund,
        BigDecimal refunded,
        String description) {

    /** The whole fee of a contract, as its payer carries it. */
    static FeeAccount of(RatingContext context, PaidFee fee) {
        Rounding rounding = context.settings().rounding();
        Currency currency = context.payer().currency();
        Interval paidFor = Micros.interval(fee.from(), fee.to(), context.zone());
        Instant stop = stop(context, fee);
        Interval held = stop == null ? paidFor : Interval.of(paidFor.getStart(), stop);
        BigDecimal factor = context.literalFactor(fee.term());
        if (factor == null) {
            return new FeeAccount(
                    fee,
                    paidFor,
                    held,
                    stop,
                    null,
                    Fraction.ZERO,
                    null,
                    instant -> BigDecimal.ZERO,
                    Fraction.ZERO,
                    BigDecimal.ZERO,
                    "");
        }
        Fraction exact = fee.amount().times(factor);
        BigDecimal billed = rounding.charge(exact, currency);
        Fraction refund = stop == null ? Fraction.ZERO : refund(context, fee, billed, context.dayOf(stop));
        return new FeeAccount(
                fee,
                paidFor,
                held,
                stop,
                Percentages.discount(factor),
                exact,
                billed,
                instant -> isOver(instant, paidFor, stop)
                        ? billed
                        : rounding.charge(
                                Fraction.of(
                                        billed.multiply(BigDecimal.valueOf(elapsed(instant, paidFor))),
                                        BigDecimal.valueOf(Micros.between(paidFor))),
                                currency),
                refund,
                rounding.charge(refund, currency),
                "");
    }

    private static @Nullable Instant stop(RatingContext context, PaidFee fee) {
        LocalDate terminated = context.contract().terminated();
        return context.isProrated() && terminated != null && terminated.isBefore(fee.to())
                ? context.startOf(terminated)
                : null;
    }

    private static Fraction refund(RatingContext context, PaidFee fee, BigDecimal billed, LocalDate day) {
        BigDecimal kept = context.contract().refund().feePercent();
        return Fraction.of(billed.multiply(BigDecimal.valueOf(fee.daysAfter(day))), BigDecimal.valueOf(fee.days()))
                .times(BigDecimal.valueOf(100).subtract(kept).movePointLeft(2))
                .negated();
    }

    /** Whether all that is billed is effective at an instant. */
    static boolean isOver(Instant instant, Interval paidFor, @Nullable Instant stop) {
        return !instant.isBefore(paidFor.getEnd()) || (stop != null && instant.isAfter(stop));
    }

    /** The microseconds of the paid time before an instant. */
    static long elapsed(Instant instant, Interval paidFor) {
        return Math.max(0, Micros.of(instant) - Micros.of(paidFor.getStart()));
    }
}
