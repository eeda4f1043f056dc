package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** The coverage of all reservations that meet the window. */
final class ReservationCoverages {
    private final RatingContext context;
    private final Tariffs tariffs;

    ReservationCoverages(RatingContext context) {
        this.context = context;
        this.tariffs = new Tariffs(context);
    }

    List<ReservationCoverage> of(List<UseLine> lines, Usage usage, List<Charge> charges) {
        return context.contract().reservations().stream()
                .filter(reservation -> !context.inWindow(reservation.start(), reservation.end())
                        .isEmpty())
                .map(reservation -> of(reservation, line(lines, reservation), usage, charges))
                .toList();
    }

    private static UseLine line(List<UseLine> lines, Reservation reservation) {
        return lines.stream()
                .filter(line -> line.product().id().equals(reservation.product()))
                .findFirst()
                .orElseThrow();
    }

    private ReservationCoverage of(Reservation reservation, UseLine line, Usage usage, List<Charge> charges) {
        AllowanceUse use = AllowanceUse.of(line, reservation.id(), usage).where(UseSpan::inWindow);
        Interval running = context.inWindow(reservation.start(), context.endOf(reservation));
        Fraction committed = Fraction.of(reservation.quantity().multiply(BigDecimal.valueOf(Micros.between(running))));
        Fraction covered = use.taken();
        BigDecimal upfront = sum(charges, reservation, ChargeType.RESERVATION_UPFRONT, Charge::billedCost);
        BigDecimal recurring = sum(charges, reservation, ChargeType.RESERVATION_RECURRING, Charge::billedCost);
        BigDecimal amortized = sum(charges, reservation, ChargeType.RESERVATION_UPFRONT, Charge::effectiveCost);
        BigDecimal effective =
                amortized.add(sum(charges, reservation, ChargeType.RESERVATION_RECURRING, Charge::effectiveCost));
        Fraction cost = Fraction.of(effective);
        boolean none = committed.signum() == 0;
        BigDecimal usedCost =
                none ? amount(Fraction.ZERO) : amount(cost.times(covered).dividedBy(committed));
        Fraction price = none ? null : paygEquivalent(reservation, use, true, running);
        Fraction equivalent = paygEquivalent(reservation, use, false, running);
        return new ReservationCoverage(
                reservation,
                line.meter().chargedUnit(),
                hours(committed),
                hours(covered),
                hours(committed.minus(covered)),
                hours(use.overflow()),
                Percentages.of(covered, committed),
                amount(upfront),
                amount(recurring),
                amount(amortized),
                amount(effective),
                none ? null : cost.times(Micros.PER_HOUR).dividedBy(committed).toDecimal(8, RoundingMode.HALF_UP),
                usedCost,
                amount(effective).subtract(usedCost),
                equivalent == null ? null : amount(equivalent),
                equivalent == null ? null : amount(equivalent).subtract(amount(effective)),
                price == null ? null : Percentages.of(cost, price),
                excessAmount(charges, reservation),
                use.resources(Micros.PER_HOUR));
    }

    /** What the covered use, or the whole commitment, would cost at the excess product's price; null without one. */
    private @Nullable Fraction paygEquivalent(
            Reservation reservation, AllowanceUse use, boolean ofCommitment, Interval running) {
        if (reservation.excess() == null) {
            return null;
        }
        BigDecimal divisor = tariffs.paygDivisor(context.catalog().product(reservation.excess()));
        if (ofCommitment) {
            Rate rate = tariffs.excessRate(reservation, context.dayOf(running.getStart()));
            return rate == null
                    ? null
                    : rate.amount(Fraction.of(
                            reservation.quantity().multiply(BigDecimal.valueOf(Micros.between(running))), divisor));
        }
        Fraction sum = Fraction.ZERO;
        for (AllowanceUse.Part part : use.parts()) {
            Rate rate = tariffs.excessRate(
                    reservation, context.dayOf(part.span().slice().interval().getStart()));
            if (rate == null) {
                return null;
            }
            sum = sum.plus(rate.amount(part.taken().dividedBy(divisor)));
        }
        return sum;
    }

    private static BigDecimal sum(
            List<Charge> charges,
            Reservation reservation,
            ChargeType type,
            Function<Charge, @Nullable BigDecimal> cost) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : charges) {
            BigDecimal value = cost.apply(charge);
            if (is(reservation, type).test(charge) && value != null) {
                sum = sum.add(value);
            }
        }
        return sum;
    }

    private @Nullable BigDecimal excessAmount(List<Charge> charges, Reservation reservation) {
        BigDecimal sum = amount(Fraction.ZERO);
        for (Charge charge : charges) {
            if (is(reservation, ChargeType.USAGE).test(charge)) {
                if (charge.billedCost() == null) {
                    return null;
                }
                sum = sum.add(charge.billedCost());
            }
        }
        return sum;
    }

    private static Predicate<Charge> is(Reservation reservation, ChargeType type) {
        return charge -> charge.chargeType() == type && reservation.id().equals(charge.reservation());
    }

    private static BigDecimal hours(Fraction counted) {
        return counted.dividedBy(Micros.PER_HOUR).toDecimal();
    }

    private BigDecimal amount(Fraction exact) {
        return amount(exact.toDecimal());
    }

    private BigDecimal amount(BigDecimal exact) {
        Currency currency = context.payer().currency();
        return context.settings().rounding().charge(Fraction.of(exact), currency);
    }
}
