package io.cloud7.reporting.rating;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * The charges for fees: billed whole when due, effective spread evenly in time over what they pay for.
 *
 * <p>What is spread is the billed, rounded fee {@code B}. A window costs
 * {@code round(E(end)) − round(E(start))} with {@code E(t) = B × elapsed(t) ÷ length}, so that windows add up to
 * {@code B}. A termination that gives back makes the rest effective at once, and the refund with it.
 */
final class FeeCharges {
    private final RatingContext context;
    private final Rounding rounding;
    private final Currency currency;
    private final List<Charge> charges = new ArrayList<>();

    FeeCharges(RatingContext context) {
        this.context = context;
        this.rounding = context.settings().rounding();
        this.currency = context.payer().currency();
    }

    List<Charge> all() {
        for (PaidFee fee : new PaidFees(context).all()) {
            BigDecimal billed = rounding.charge(fee.amount(), currency);
            for (BillingPeriod period : context.periods()) {
                Interval piece = RatingContext.intersection(period.interval(), context.window());
                Charge charge = charge(fee, billed, period, piece);
                if (charge != null) {
                    charges.add(charge);
                }
            }
            refund(fee, billed);
        }
        return charges;
    }

    private @Nullable Charge charge(PaidFee fee, BigDecimal billed, BillingPeriod period, Interval piece) {
        Interval paidFor = Micros.interval(fee.from(), fee.to(), context.zone());
        Instant stop = stop(fee);
        Interval spread = stop == null ? paidFor : Interval.of(paidFor.getStart(), stop);
        Interval inside = RatingContext.intersection(piece, spread);
        boolean isStopped = stop != null && piece.contains(stop);
        if (inside.isEmpty() && !isStopped) {
            return null;
        }
        boolean isDue = piece.contains(paidFor.getStart());
        BigDecimal effective = effectiveUntil(piece.getEnd(), billed, paidFor, stop)
                .subtract(effectiveUntil(piece.getStart(), billed, paidFor, stop));
        Interval shown = inside.isEmpty()
                ? RatingContext.intersection(piece, Interval.of(Objects.requireNonNull(stop), paidFor.getEnd()))
                : inside;
        return charge(
                fee,
                fee.chargeType(),
                period,
                shown,
                isDue ? fee.amount().toDecimal() : BigDecimal.ZERO,
                isDue ? billed : rounding.charge(Fraction.ZERO, currency),
                effective);
    }

    /** When the fee is no longer spread because a termination gives back; null: it is spread to its end. */
    private @Nullable Instant stop(PaidFee fee) {
        LocalDate terminated = context.contract().terminated();
        return context.isProrated() && terminated != null && terminated.isBefore(fee.to())
                ? context.startOf(terminated)
                : null;
    }

    private BigDecimal effectiveUntil(Instant instant, BigDecimal billed, Interval paidFor, @Nullable Instant stop) {
        if (!instant.isBefore(paidFor.getEnd()) || (stop != null && instant.isAfter(stop))) {
            return billed;
        }
        if (!instant.isAfter(paidFor.getStart())) {
            return rounding.charge(Fraction.ZERO, currency);
        }
        long elapsed = Micros.of(instant) - Micros.of(paidFor.getStart());
        return rounding.charge(
                Fraction.of(billed.multiply(BigDecimal.valueOf(elapsed)), BigDecimal.valueOf(Micros.between(paidFor))),
                currency);
    }

    private void refund(PaidFee fee, BigDecimal billed) {
        Instant stop = stop(fee);
        if (stop == null || !context.windowHolds(stop)) {
            return;
        }
        LocalDate day = context.dayOf(stop);
        BigDecimal kept = context.contract().refund().feePercent();
        Fraction back = Fraction.of(
                        billed.multiply(BigDecimal.valueOf(fee.daysAfter(day))), BigDecimal.valueOf(fee.days()))
                .times(BigDecimal.valueOf(100).subtract(kept).movePointLeft(2))
                .negated();
        if (back.signum() != 0) {
            BigDecimal rounded = rounding.charge(back, currency);
            charges.add(charge(
                    fee,
                    ChargeType.REFUND,
                    context.calendar().periodOf(day),
                    Interval.of(stop, context.startOf(fee.to())),
                    back.toDecimal(),
                    rounded,
                    rounded));
        }
    }

    private Charge charge(
            PaidFee fee,
            ChargeType type,
            BillingPeriod period,
            Interval span,
            BigDecimal exact,
            BigDecimal billed,
            BigDecimal effective) {
        ChargeItem item = new ChargeItem(
                null, null, span.getStart(), span.getEnd(), 0, BigDecimal.ZERO, exact, billed, effective);
        return new Charge(
                context.contract().id(),
                type,
                fee.model(),
                fee.product(),
                fee.reservation(),
                fee.bundle(),
                fee.fee(),
                period.from(),
                span.getStart(),
                span.getEnd(),
                null,
                null,
                null,
                null,
                null,
                null,
                currency,
                exact,
                billed,
                effective,
                Set.of(),
                type == ChargeType.REFUND ? "Refund of " + fee.chargeType() : "",
                List.of(item));
    }
}
