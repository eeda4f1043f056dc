package io.cloud7.reporting.rating;

import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.SubAllotments.Part;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.threeten.extra.Interval;

/**
 * One fee of a pool, split over its parts: {@code B × quantity × time ÷ (pool's quantity × paid time)}.
 *
 * <p>The running sum over the parts is rounded, and each part is what it adds; the unallocated part is the rest. What is
 * billed of a part is spread over the time in which it is held; of the rest, what the parts leave of the whole.
 */
final class PoolSplit {
    private final RatingContext context;
    private final FeeAccount whole;
    private final BigDecimal quantity;
    private final List<FeeAccount> accounts = new ArrayList<>();
    private Fraction exact = Fraction.ZERO;
    private Fraction refund = Fraction.ZERO;

    PoolSplit(RatingContext context, FeeAccount whole, BigDecimal quantity) {
        this.context = context;
        this.whole = whole;
        this.quantity = quantity;
    }

    /** What the next part carries. */
    FeeAccount next(Part part, PaidFee fee, String description) {
        Interval term = Micros.interval(part.start(), part.end(), context.zone());
        Interval paid = RatingContext.intersection(whole.paidFor(), term);
        Fraction before = exact;
        exact = exact.plus(weighed(billed(), part, paid, whole.paidFor()));
        BigDecimal billed = rounded(exact).subtract(rounded(before));
        Fraction refundBefore = refund;
        if (whole.stop() != null) {
            Interval after = Interval.of(whole.stop(), whole.paidFor().getEnd());
            refund = refund.plus(weighed(whole.refunded(), part, RatingContext.intersection(after, term), after));
        }
        FeeAccount account = new FeeAccount(
                fee,
                whole.paidFor(),
                RatingContext.intersection(whole.held(), paid),
                whole.stop(),
                null,
                exact.minus(before),
                billed,
                instant -> effective(billed, paid, instant),
                refund.minus(refundBefore),
                rounded(refund).subtract(rounded(refundBefore)),
                description);
        accounts.add(account);
        return account;
    }

    /** What the parts so far leave. */
    FeeAccount rest(String description) {
        List<FeeAccount> parts = List.copyOf(accounts);
        Function<Instant, BigDecimal> effective = whole.effective();
        return new FeeAccount(
                whole.fee(),
                whole.paidFor(),
                whole.held(),
                whole.stop(),
                null,
                Fraction.of(billed()).minus(exact),
                billed().subtract(rounded(exact)),
                instant -> parts.stream()
                        .map(part -> part.effective().apply(instant))
                        .reduce(effective.apply(instant), BigDecimal::subtract),
                Fraction.of(whole.refunded()).minus(refund),
                whole.refunded().subtract(rounded(refund)),
                description);
    }

    private BigDecimal billed() {
        return whole.effective().apply(whole.paidFor().getEnd());
    }

    private BigDecimal effective(BigDecimal billed, Interval paid, Instant instant) {
        if (paid.isEmpty()
                || FeeAccount.isOver(instant, whole.paidFor(), whole.stop())
                || !instant.isBefore(paid.getEnd())) {
            return billed;
        }
        return rounded(Fraction.of(
                billed.multiply(BigDecimal.valueOf(FeeAccount.elapsed(instant, paid))),
                BigDecimal.valueOf(Micros.between(paid))));
    }

    private Fraction weighed(BigDecimal amount, Part part, Interval inside, Interval all) {
        return quantity.signum() == 0
                ? Fraction.ZERO
                : Fraction.of(
                        amount.multiply(part.quantity()).multiply(BigDecimal.valueOf(Micros.between(inside))),
                        quantity.multiply(BigDecimal.valueOf(Micros.between(all))));
    }

    private BigDecimal rounded(Fraction exact) {
        Rounding rounding = context.settings().rounding();
        Currency currency = context.payer().currency();
        return rounding.charge(exact, currency);
    }
}
