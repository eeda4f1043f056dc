package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Fee;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All fees of a contract over its term, as the contract says; fees that a termination prevents are left out. Whoever buys
 * above the contract's buyer pays for a part of a pool through the pool, so that its own fees are left out too.
 */
final class PaidFees {
    private final RatingContext context;
    private final List<PaidFee> fees = new ArrayList<>();

    PaidFees(RatingContext context) {
        this.context = context;
    }

    List<PaidFee> all() {
        Contract contract = context.contract();
        for (Reservation reservation : contract.reservations()) {
            if (isPaidThroughPool(reservation.from())) {
                continue;
            }
            if (!preventsReservation(reservation.start())) {
                add(
                        reservation,
                        ChargeType.RESERVATION_UPFRONT,
                        Fraction.of(reservation.upfront()),
                        reservation.start(),
                        reservation.end());
            }
            for (BillingPeriod period : periodsOf(reservation.start(), reservation.end())) {
                LocalDate from = later(period.from(), reservation.start());
                if (!preventsReservation(from)) {
                    add(
                            reservation,
                            ChargeType.RESERVATION_RECURRING,
                            prorated(reservation.recurring(), period, reservation.start(), reservation.end()),
                            from,
                            earlier(period.to(), reservation.end()));
                }
            }
        }
        for (Bundle bundle : contract.bundles()) {
            if (isPaidThroughPool(bundle.from())) {
                continue;
            }
            for (BillingPeriod period : periodsOf(bundle.start(), bundle.end())) {
                add(bundle, period);
            }
        }
        contract.fees().forEach(this::add);
        return fees.stream().filter(fee -> fee.amount().signum() != 0).toList();
    }

    private boolean isPaidThroughPool(@Nullable String pool) {
        return pool != null && !context.isPaidByBuyer();
    }

    private void add(Reservation reservation, ChargeType type, Fraction amount, LocalDate from, LocalDate to) {
        fees.add(new PaidFee(
                type,
                SubscriptionModel.RESERVED,
                reservation.product(),
                reservation.id(),
                null,
                null,
                reservation.start(),
                amount,
                from,
                to));
    }

    private void add(Bundle bundle, BillingPeriod period) {
        LocalDate from = later(period.from(), bundle.start());
        if (!prevents(from)) {
            fees.add(new PaidFee(
                    ChargeType.BUNDLE_FEE,
                    SubscriptionModel.BUNDLE,
                    null,
                    null,
                    bundle.id(),
                    null,
                    bundle.start(),
                    prorated(bundle.fee(), period, bundle.start(), bundle.end()),
                    from,
                    earlier(period.to(), bundle.end())));
        }
    }

    private void add(Fee fee) {
        Contract contract = context.contract();
        switch (fee.every()) {
            case ONCE -> add(fee, Fraction.of(fee.amount()), contract.start(), contract.end());
            case MONTH -> {
                for (BillingPeriod period : periodsOf(contract.start(), contract.end())) {
                    add(
                            fee,
                            prorated(fee.amount(), period, contract.start(), contract.end()),
                            later(period.from(), contract.start()),
                            earlier(period.to(), contract.end()));
                }
            }
            case YEAR -> {
                for (int year = 0; contract.start().plusYears(year).isBefore(contract.end()); year++) {
                    LocalDate from = contract.start().plusYears(year);
                    LocalDate next = contract.start().plusYears(year + 1L);
                    LocalDate to = earlier(next, contract.end());
                    add(
                            fee,
                            part(fee.amount(), ChronoUnit.DAYS.between(from, to), ChronoUnit.DAYS.between(from, next)),
                            from,
                            to);
                }
            }
        }
    }

    private void add(Fee fee, Fraction amount, LocalDate from, LocalDate to) {
        if (!prevents(from)) {
            fees.add(new PaidFee(
                    ChargeType.SUBSCRIPTION_FEE,
                    null,
                    null,
                    null,
                    null,
                    fee.name(),
                    context.contract().start(),
                    amount,
                    from,
                    to));
        }
    }

    private List<BillingPeriod> periodsOf(LocalDate from, LocalDate to) {
        return context.calendar().periodsOf(Micros.interval(from, to, context.zone()));
    }

    private static Fraction prorated(BigDecimal amount, BillingPeriod period, LocalDate start, LocalDate end) {
        return part(amount, period.daysInside(start, end), period.days());
    }

    private static Fraction part(BigDecimal amount, long days, long of) {
        return days == of
                ? Fraction.of(amount)
                : Fraction.of(amount.multiply(BigDecimal.valueOf(days)), BigDecimal.valueOf(of));
    }

    /** Whether a termination prevents a fee that would begin on this day. */
    private boolean prevents(LocalDate from) {
        @Nullable LocalDate terminated = context.contract().terminated();
        return terminated != null && !from.isBefore(terminated);
    }

    /** Whether a termination prevents a reservation's fee: only if what is paid is given back. */
    private boolean preventsReservation(LocalDate from) {
        return context.isProrated() && prevents(from);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
