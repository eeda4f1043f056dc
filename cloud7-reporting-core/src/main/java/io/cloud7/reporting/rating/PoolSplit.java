package io.cloud7.reporting.rating;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.SubAllotments.Part;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.threeten.extra.Interval;

/**
 * One fee of a pool, split over its parts in order of end customer, contract, id.
 *
 * <pre>
 *   billed      fee × quantity × time ÷ (pool's quantity × paid time); the running sum is rounded, each part is what it adds
 *   effective   0 until a part begins, what is billed of it from its end on; between, of the parts that run, what is
 *               billed × elapsed ÷ length, the running sum rounded likewise
 *   rest        the whole less all parts, billed and effective
 * </pre>
 *
 * <p>So the parts and the rest add up to the fee in every window, and a part costs nothing outside its time.
 */
final class PoolSplit {
    private final RatingContext context;
    private final FeeAccount whole;
    private final BigDecimal billed;
    private final BigDecimal quantity;
    private final List<Held> parts = new ArrayList<>();
    private final BigInteger unit;
    private final Map<Instant, List<BigDecimal>> effective = new HashMap<>();

    /**
     * What one part carries of the fee.
     *
     * @param time in which it is held and the fee pays; empty: none
     */
    private record Held(Interval time, Fraction exact, BigDecimal billed, Fraction refund, BigDecimal refunded) {}

    PoolSplit(RatingContext context, FeeAccount whole, BigDecimal quantity, List<Part> parts) {
        this.context = context;
        this.whole = whole;
        this.billed = whole.effective().apply(whole.paidFor().getEnd());
        this.quantity = quantity;
        Fraction exact = Fraction.ZERO;
        Fraction refund = Fraction.ZERO;
        for (Part part : parts) {
            Interval term = Micros.interval(part.start(), part.end(), context.zone());
            Fraction more = exact.plus(weighed(billed, part, term, whole.paidFor()));
            Fraction moreRefund = refund.plus(refund(part, term));
            this.parts.add(new Held(
                    RatingContext.intersection(whole.paidFor(), term),
                    more.minus(exact),
                    rounded(more).subtract(rounded(exact)),
                    moreRefund.minus(refund),
                    rounded(moreRefund).subtract(rounded(refund))));
            exact = more;
            refund = moreRefund;
        }
        this.unit = this.parts.stream()
                .filter(part -> !part.time().isEmpty())
                .map(part -> length(part.time()))
                .distinct()
                .reduce(BigInteger.ONE, PoolSplit::commonMultiple);
    }

    private Fraction refund(Part part, Interval term) {
        return whole.stop() == null
                ? Fraction.ZERO
                : weighed(
                        whole.refunded(),
                        part,
                        term,
                        Interval.of(whole.stop(), whole.paidFor().getEnd()));
    }

    /** amount × the part's quantity × its time inside ÷ (pool's quantity × length) */
    private Fraction weighed(BigDecimal amount, Part part, Interval term, Interval all) {
        if (quantity.signum() == 0) {
            return Fraction.ZERO;
        }
        BigDecimal inside = BigDecimal.valueOf(Micros.between(RatingContext.intersection(all, term)));
        return Fraction.of(
                amount.multiply(part.quantity()).multiply(inside),
                quantity.multiply(BigDecimal.valueOf(Micros.between(all))));
    }

    /** What one of the parts carries; {@code fee} is it as the part's. */
    FeeAccount part(int index, PaidFee fee, String description) {
        Held held = parts.get(index);
        return new FeeAccount(
                fee,
                whole.paidFor(),
                RatingContext.intersection(whole.held(), held.time()),
                whole.stop(),
                null,
                held.exact(),
                held.billed(),
                instant -> effective(instant).get(index),
                held.refund(),
                held.refunded(),
                description);
    }

    /** What the parts leave. */
    FeeAccount rest(String description) {
        Fraction exact = Fraction.of(billed);
        Fraction refund = Fraction.of(whole.refunded());
        BigDecimal restBilled = billed;
        BigDecimal refunded = whole.refunded();
        for (Held part : parts) {
            exact = exact.minus(part.exact());
            refund = refund.minus(part.refund());
            restBilled = restBilled.subtract(part.billed());
            refunded = refunded.subtract(part.refunded());
        }
        return new FeeAccount(
                whole.fee(),
                whole.paidFor(),
                whole.held(),
                whole.stop(),
                null,
                exact,
                restBilled,
                instant -> effective(instant).stream().reduce(whole.effective().apply(instant), BigDecimal::subtract),
                refund,
                refunded,
                description);
    }

    /** What is effective of each part up to an instant; told once an instant, for all parts. */
    private List<BigDecimal> effective(Instant instant) {
        return effective.computeIfAbsent(instant, this::spread);
    }

    private List<BigDecimal> spread(Instant instant) {
        boolean isOver = FeeAccount.isOver(instant, whole.paidFor(), whole.stop());
        List<BigDecimal> costs = new ArrayList<>(parts.size());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal before = rounded(Fraction.ZERO);
        for (Held part : parts) {
            Interval time = part.time();
            if (isOver || !instant.isBefore(time.getEnd())) {
                costs.add(part.billed());
            } else if (!instant.isAfter(time.getStart())) {
                costs.add(rounded(Fraction.ZERO));
            } else {
                BigInteger weight = unit.divide(length(time))
                        .multiply(BigInteger.valueOf(Micros.between(Interval.of(time.getStart(), instant))));
                sum = sum.add(part.billed().multiply(new BigDecimal(weight)));
                BigDecimal after = rounded(Fraction.of(sum, new BigDecimal(unit)));
                costs.add(after.subtract(before));
                before = after;
            }
        }
        return costs;
    }

    private static BigInteger length(Interval time) {
        return BigInteger.valueOf(Micros.between(time));
    }

    private static BigInteger commonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private BigDecimal rounded(Fraction exact) {
        return context.settings().rounding().charge(exact, context.payer().currency());
    }
}
