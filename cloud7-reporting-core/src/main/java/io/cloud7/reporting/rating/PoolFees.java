package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Reservation;
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
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * The fees of a reseller's contract, those of pools split over who holds them: {@code B × quantity × time ÷ (pool's
 * quantity × paid time)}, of a bundle by the quota of its first item.
 *
 * <p>The running sum over the parts is rounded, in order of end customer, contract, id; each part is what it adds, and
 * the unallocated part, which is below 0 if the pool is over-sold, is the rest. So the parts add up to the fee, billed
 * and effective, in every window.
 */
final class PoolFees {
    private final RatingContext context;
    private final SubAllotments subAllotments;
    private final List<Share> shares = new ArrayList<>();

    /**
     * A fee, or a part of one.
     *
     * @param part who holds it; null: the reseller itself
     * @param ofPool whether it is of a pool
     */
    record Share(@Nullable Part part, boolean ofPool, FeeAccount account) {}

    PoolFees(RatingContext context) {
        this.context = context;
        this.subAllotments = new SubAllotments(context.facts().sourced());
        new FeeCharges(context).accounts().forEach(this::split);
    }

    /** All fees, each pool's parts before its rest. */
    List<Share> all() {
        return shares;
    }

    /** The parts that a sourced contract holds. */
    List<FeeAccount> heldBy(String contract) {
        return shares.stream()
                .filter(share ->
                        share.part() != null && share.part().contract().id().equals(contract))
                .map(Share::account)
                .toList();
    }

    private void split(FeeAccount whole) {
        PaidFee fee = whole.fee();
        List<Part> parts = List.of();
        BigDecimal quantity = BigDecimal.ZERO;
        String pool = "";
        if (fee.reservation() != null) {
            Reservation reservation = context.contract().reservation(fee.reservation());
            parts = subAllotments.of(reservation);
            quantity = reservation.quantity();
            pool = reservation.id();
        } else if (fee.bundle() != null) {
            Bundle bundle = context.contract().bundle(fee.bundle());
            BundleItem first = bundle.items().isEmpty() ? null : bundle.items().get(0);
            quantity = first == null || first.quota() == null ? BigDecimal.ZERO : first.quota();
            parts = subAllotments.of(bundle, first == null ? "" : first.product(), quantity);
            pool = bundle.id();
        }
        if (parts.isEmpty()) {
            shares.add(new Share(null, false, whole));
            return;
        }
        List<Part> before = new ArrayList<>();
        for (Part part : parts) {
            Split less = new Split(whole, List.copyOf(before), quantity);
            before.add(part);
            Split more = new Split(whole, List.copyOf(before), quantity);
            shares.add(new Share(
                    part, true, account(whole, more, less, of(fee, part), held(whole, part), "part of " + pool)));
        }
        Split sold = new Split(whole, before, quantity);
        shares.add(new Share(null, true, rest(whole, sold, "unallocated part of " + pool)));
    }

    private Interval held(FeeAccount whole, Part part) {
        return RatingContext.intersection(whole.held(), term(part));
    }

    private Interval term(Part part) {
        return Micros.interval(part.start(), part.end(), context.zone());
    }

    private static PaidFee of(PaidFee fee, Part part) {
        return new PaidFee(
                fee.chargeType(),
                fee.model(),
                fee.product(),
                fee.reservation() == null ? null : part.id(),
                fee.bundle() == null ? null : part.id(),
                null,
                fee.term(),
                fee.amount(),
                fee.from(),
                fee.to());
    }

    private FeeAccount account(
            FeeAccount whole, Split more, Split less, PaidFee fee, Interval held, String description) {
        Interval paidFor = whole.paidFor();
        Instant end = paidFor.getEnd();
        return new FeeAccount(
                fee,
                paidFor,
                held,
                whole.stop(),
                null,
                more.exactUntil(end).minus(less.exactUntil(end)),
                more.until(end).subtract(less.until(end)),
                instant -> more.until(instant).subtract(less.until(instant)),
                more.refund().minus(less.refund()),
                more.refunded().subtract(less.refunded()),
                description);
    }

    private static FeeAccount rest(FeeAccount whole, Split sold, String description) {
        Interval paidFor = whole.paidFor();
        Instant end = paidFor.getEnd();
        Function<Instant, BigDecimal> effective = whole.effective();
        BigDecimal billed = effective.apply(end);
        return new FeeAccount(
                whole.fee(),
                paidFor,
                whole.held(),
                whole.stop(),
                null,
                Fraction.of(billed).minus(sold.exactUntil(end)),
                billed.subtract(sold.until(end)),
                instant -> effective.apply(instant).subtract(sold.until(instant)),
                Fraction.of(whole.refunded()).minus(sold.refund()),
                whole.refunded().subtract(sold.refunded()),
                description);
    }

    /** What some parts of a pool cost together. */
    private final class Split {
        private final FeeAccount whole;
        private final List<Part> parts;
        private final BigDecimal quantity;
        private final BigDecimal billed;

        Split(FeeAccount whole, List<Part> parts, BigDecimal quantity) {
            this.whole = whole;
            this.parts = parts;
            this.quantity = quantity;
            this.billed = whole.effective().apply(whole.paidFor().getEnd());
        }

        Fraction exactUntil(Instant instant) {
            Interval paidFor = whole.paidFor();
            Instant end = FeeAccount.isOver(instant, paidFor, whole.stop()) ? paidFor.getEnd() : instant;
            return end.isAfter(paidFor.getStart())
                    ? weighed(billed, Interval.of(paidFor.getStart(), end), Micros.between(paidFor))
                    : Fraction.ZERO;
        }

        BigDecimal until(Instant instant) {
            return rounded(exactUntil(instant));
        }

        Fraction refund() {
            if (whole.stop() == null) {
                return Fraction.ZERO;
            }
            Interval after = Interval.of(whole.stop(), whole.paidFor().getEnd());
            return weighed(whole.refunded(), after, Micros.between(after));
        }

        BigDecimal refunded() {
            return rounded(refund());
        }

        /** amount × Σ quantity × time inside ÷ (pool's quantity × length) */
        private Fraction weighed(BigDecimal amount, Interval inside, long length) {
            BigDecimal held = BigDecimal.ZERO;
            for (Part part : parts) {
                Interval both = RatingContext.intersection(inside, term(part));
                held = held.add(part.quantity().multiply(BigDecimal.valueOf(Micros.between(both))));
            }
            return quantity.signum() == 0
                    ? Fraction.ZERO
                    : Fraction.of(amount.multiply(held), quantity.multiply(BigDecimal.valueOf(length)));
        }

        private BigDecimal rounded(Fraction exact) {
            Rounding rounding = context.settings().rounding();
            Currency currency = context.payer().currency();
            return rounding.charge(exact, currency);
        }
    }
}
