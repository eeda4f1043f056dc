package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.quantity.Percentages;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** The coverage of all reservations that meet the window; of pools, by what nobody else holds. */
final class ReservationCoverages {
    private final RatingContext context;
    private final Tariffs tariffs;
    private final SubAllotments subAllotments;
    private final boolean restCommitted;
    private final boolean restPaid;

    private ReservationCoverages(RatingContext context, boolean restCommitted, boolean restPaid) {
        this.context = context;
        this.tariffs = new Tariffs(context);
        this.subAllotments = new SubAllotments(context.facts().sourced());
        this.restCommitted = restCommitted;
        this.restPaid = restPaid;
    }

    /** Coverage with the whole commitment, from charges for all of it. */
    static ReservationCoverages ofAll(RatingContext context) {
        return new ReservationCoverages(context, false, false);
    }

    /** Coverage with what nobody else holds of each pool, from charges for that part only. */
    static ReservationCoverages ofRest(RatingContext context) {
        return new ReservationCoverages(context, true, true);
    }

    /** Coverage with what nobody else holds of each pool, from charges for all of it. */
    static ReservationCoverages ofRestOfAll(RatingContext context) {
        return new ReservationCoverages(context, true, false);
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
        Fraction committed = Fraction.of(reservation.quantity().multiply(micros(running)));
        Fraction own = own(reservation, running);
        Fraction paid = restPaid ? own : committed;
        Fraction covered = use.taken();
        BigDecimal upfront = sum(charges, reservation, ChargeType.RESERVATION_UPFRONT, Charge::billedCost);
        BigDecimal recurring = sum(charges, reservation, ChargeType.RESERVATION_RECURRING, Charge::billedCost);
        BigDecimal amortized = sum(charges, reservation, ChargeType.RESERVATION_UPFRONT, Charge::effectiveCost);
        BigDecimal effective =
                amortized.add(sum(charges, reservation, ChargeType.RESERVATION_RECURRING, Charge::effectiveCost));
        Fraction cost = Fraction.of(effective);
        boolean none = paid.signum() == 0;
        BigDecimal usedCost =
                none ? amount(Fraction.ZERO) : amount(cost.times(covered).dividedBy(paid));
        BigDecimal ownCost = none ? amount(effective) : amount(cost.times(own).dividedBy(paid));
        Fraction price = none ? null : paygPrice(reservation, paid, running);
        Fraction equivalent = paygEquivalent(reservation, use);
        return new ReservationCoverage(
                reservation,
                line.meter().chargedUnit(),
                hours(restCommitted ? own : committed),
                subAllocated(reservation, running),
                isOverSold(reservation, running),
                hours(covered),
                hours(own.minus(covered)),
                hours(use.overflow()),
                Percentages.of(covered, own),
                amount(upfront),
                amount(recurring),
                amount(amortized),
                amount(effective),
                none ? null : cost.times(Micros.PER_HOUR).dividedBy(paid).toDecimal(8, RoundingMode.HALF_UP),
                usedCost,
                ownCost.subtract(usedCost),
                equivalent == null ? null : amount(equivalent),
                equivalent == null ? null : amount(equivalent).subtract(ownCost),
                price == null ? null : Percentages.of(cost, price),
                excessAmount(charges, reservation),
                use.resources(Micros.PER_HOUR));
    }

    /** The part of the commitment that nobody else holds; 0 while more than it is held. */
    private Fraction own(Reservation reservation, Interval running) {
        Fraction own = Fraction.ZERO;
        for (Interval interval : betweenChanges(reservation, running)) {
            BigDecimal level = tariffs.unallocated(reservation, context.dayOf(interval.getStart()));
            own = own.plus(Fraction.of(level.multiply(micros(interval))));
        }
        return own;
    }

    private boolean isOverSold(Reservation reservation, Interval running) {
        return betweenChanges(reservation, running).stream()
                .anyMatch(interval -> tariffs.rest(reservation, context.dayOf(interval.getStart()))
                                .signum()
                        < 0);
    }

    /** The intervals in which the same parts of a reservation are held. */
    private List<Interval> betweenChanges(Reservation reservation, Interval running) {
        List<Instant> changes = subAllotments.of(reservation).stream()
                .flatMap(part -> Stream.of(part.start(), part.end()))
                .map(context::startOf)
                .toList();
        return RatingContext.cut(running, changes);
    }

    private BigDecimal subAllocated(Reservation reservation, Interval running) {
        Fraction held = Fraction.ZERO;
        for (SubAllotments.Part part : subAllotments.of(reservation)) {
            Interval term = Micros.interval(part.start(), part.end(), context.zone());
            held = held.plus(Fraction.of(part.quantity().multiply(micros(RatingContext.intersection(term, running)))));
        }
        return held.signum() == 0
                ? BigDecimal.ZERO
                : held.dividedBy(micros(running)).toDecimal();
    }

    private static BigDecimal micros(Interval interval) {
        return BigDecimal.valueOf(Micros.between(interval));
    }

    /** What a commitment would cost at the excess product's price; null without one. */
    private @Nullable Fraction paygPrice(Reservation reservation, Fraction committed, Interval running) {
        if (reservation.excess() == null) {
            return null;
        }
        Rate rate = tariffs.excessRate(reservation, context.dayOf(running.getStart()));
        return rate == null
                ? null
                : rate.amount(committed.dividedBy(
                        tariffs.paygDivisor(context.catalog().product(reservation.excess()))));
    }

    /** What the covered use would cost at the excess product's price; null without one. */
    private @Nullable Fraction paygEquivalent(Reservation reservation, AllowanceUse use) {
        if (reservation.excess() == null) {
            return null;
        }
        BigDecimal divisor = tariffs.paygDivisor(context.catalog().product(reservation.excess()));
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
