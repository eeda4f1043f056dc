package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Fee;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.testkit.oracle.NaiveTime.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fees of a contract: billed when due, effective second by second, given back at a termination that does so. */
final class NaiveFees {
    private final Contract contract;
    private final NaiveTime time;
    private final NaiveRounding rounding;
    private final List<Paid> all = new ArrayList<>();

    /** A fee for the days [from, to). */
    private record Paid(BillKey key, Ratio amount, LocalDate from, LocalDate to) {}

    NaiveFees(World world, NaiveTime time, NaiveRounding rounding) {
        this.contract = world.contract();
        this.time = time;
        this.rounding = rounding;
        for (Reservation one : contract.reservations()) {
            BillKey upfront = key(ChargeType.RESERVATION_UPFRONT, one);
            due(upfront, Ratio.of(one.upfront()), one.start(), one.end(), givesBack());
            BillKey recurring = key(ChargeType.RESERVATION_RECURRING, one);
            eachPeriod(recurring, one.recurring(), one.start(), one.end(), givesBack());
        }
        for (Bundle one : contract.bundles()) {
            BillKey key =
                    new BillKey(ChargeType.BUNDLE_FEE, SubscriptionModel.BUNDLE, null, null, one.id(), null, null);
            eachPeriod(key, one.fee(), one.start(), one.end(), true);
        }
        contract.fees().forEach(this::own);
    }

    private static BillKey key(ChargeType type, Reservation one) {
        return new BillKey(type, SubscriptionModel.RESERVED, one.product(), one.id(), null, null, null);
    }

    private boolean givesBack() {
        return contract.terminated() != null && contract.refund().policy() == Refund.Policy.PRORATED;
    }

    private void own(Fee fee) {
        BillKey key = new BillKey(ChargeType.SUBSCRIPTION_FEE, null, null, null, null, fee.name(), null);
        switch (fee.every()) {
            case ONCE -> due(key, Ratio.of(fee.amount()), contract.start(), contract.end(), true);
            case MONTH -> eachPeriod(key, fee.amount(), contract.start(), contract.end(), true);
            case YEAR -> {
                for (int year = 0; contract.start().plusYears(year).isBefore(contract.end()); year++) {
                    LocalDate from = contract.start().plusYears(year);
                    LocalDate next = contract.start().plusYears(year + 1L);
                    LocalDate to = next.isAfter(contract.end()) ? contract.end() : next;
                    Ratio amount = Ratio.of(fee.amount())
                            .times(ChronoUnit.DAYS.between(from, to))
                            .over(ChronoUnit.DAYS.between(from, next));
                    due(key, amount, from, to, true);
                }
            }
        }
    }

    private void eachPeriod(BillKey key, BigDecimal amount, LocalDate start, LocalDate end, boolean stops) {
        for (Period period : time.periods(start, end)) {
            LocalDate from = period.from().isBefore(start) ? start : period.from();
            LocalDate to = period.to().isAfter(end) ? end : period.to();
            Ratio part =
                    Ratio.of(amount).times(ChronoUnit.DAYS.between(from, to)).over(period.days());
            due(key, part, from, to, stops);
        }
    }

    /** A fee that begins at or after a termination is not due, if the termination stops such fees. */
    private void due(BillKey key, Ratio amount, LocalDate from, LocalDate to, boolean stops) {
        boolean stopped = stops && contract.terminated() != null && !from.isBefore(contract.terminated());
        if (!stopped && amount.signum() > 0) {
            all.add(new Paid(key, amount, from, to));
        }
    }

    Map<BillKey, Figures> lines(long windowStart, long windowEnd) {
        Map<BillKey, Figures> lines = new HashMap<>();
        LocalDate first = time.day(windowStart);
        LocalDate last = time.day(windowEnd - 1);
        for (Paid fee : all) {
            for (Period period : time.periods(first, last.plusDays(1))) {
                long from = Math.max(windowStart, time.start(period.from()));
                long to = Math.min(windowEnd, time.start(period.to()));
                lines.merge(in(fee.key(), fee.key().type(), period), fee(fee, from, to), Figures::plus);
                Figures back = refund(fee, from, to);
                lines.merge(in(fee.key(), ChargeType.REFUND, period), back, Figures::plus);
            }
        }
        return lines;
    }

    private static BillKey in(BillKey key, ChargeType type, Period period) {
        return new BillKey(type, key.model(), key.product(), key.reservation(), key.bundle(), key.fee(), period.from());
    }

    private Figures fee(Paid fee, long from, long to) {
        long due = time.start(fee.from());
        BigDecimal whole = rounding.charge(fee.amount());
        BigDecimal billed = from <= due && due < to ? whole : BigDecimal.ZERO;
        BigDecimal effective = until(fee, whole, to).subtract(until(fee, whole, from));
        return new Figures(BigDecimal.ZERO, billed, effective, BigDecimal.ZERO);
    }

    /** The effective part before an instant. Past a termination that gives back, all of it. */
    private BigDecimal until(Paid fee, BigDecimal whole, long instant) {
        long start = time.start(fee.from());
        long end = time.start(fee.to());
        long seen = Math.max(start, Math.min(end, instant));
        boolean cutShort = cutsShort(fee) && instant > time.start(contract.terminated());
        return cutShort
                ? whole
                : rounding.charge(Ratio.of(whole).times(seen - start).over(end - start));
    }

    private boolean cutsShort(Paid fee) {
        return givesBack() && contract.terminated().isBefore(fee.to());
    }

    private Figures refund(Paid fee, long from, long to) {
        if (!cutsShort(fee)) {
            return Figures.NOTHING;
        }
        long at = time.start(contract.terminated());
        if (at < from || at >= to) {
            return Figures.NOTHING;
        }
        Ratio part = Ratio.of(rounding.charge(fee.amount()))
                .times(ChronoUnit.DAYS.between(contract.terminated(), fee.to()))
                .over(ChronoUnit.DAYS.between(fee.from(), fee.to()))
                .times(Ratio.of(100).minus(Ratio.of(contract.refund().feePercent())))
                .over(100);
        BigDecimal back = rounding.charge(part.negated());
        return new Figures(BigDecimal.ZERO, back, back, BigDecimal.ZERO);
    }
}
