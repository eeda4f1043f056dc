package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.BaseRate;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.OveragePolicy;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Allowance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which allowances of a contract run on a day, and what use beyond them costs. */
final class Tariffs {
    private final RatingContext context;
    private final Map<String, PriceTimeline> timelines = new HashMap<>();
    private final SubAllotments subAllotments;

    Tariffs(RatingContext context) {
        this.context = context;
        this.subAllotments = new SubAllotments(context.facts().sourced());
    }

    /** Whether a resource is charged for at most a month at its highest level in a billing period. */
    boolean isCapped() {
        return context.settings().payg().capAtMonthlyPrice()
                && context.settings().payg().baseRate() == BaseRate.MONTHLY;
    }

    /** The days on which the tariff or the allowances of a product change. */
    SortedSet<LocalDate> changes(Product product) {
        SortedSet<LocalDate> changes = new TreeSet<>(timeline(product.id()).changes());
        for (Reservation reservation : reservationsOf(product)) {
            changes.add(reservation.start());
            changes.add(context.endOf(reservation));
            subAllotments.of(reservation).forEach(part -> changes.addAll(List.of(part.start(), part.end())));
            if (reservation.excess() != null) {
                changes.addAll(timeline(reservation.excess()).changes());
            }
        }
        for (Bundle bundle : bundlesOf(product)) {
            changes.add(bundle.start());
            changes.add(context.endOf(bundle));
            subAllotments
                    .of(bundle, product.id(), BigDecimal.ONE)
                    .forEach(part -> changes.addAll(List.of(part.start(), part.end())));
        }
        return changes;
    }

    /** What use on a day costs that no allowance takes. */
    Tariff on(Product product, LocalDate day) {
        return switch (product.model()) {
            case PAYG -> payg(product, timeline(product.id()).on(day));
            case RESERVED -> reserved(product, day);
            case BUNDLE -> bundled(product, day);
        };
    }

    private Tariff payg(Product product, @Nullable Rate rate) {
        boolean enabled = context.settings().payg().enabled();
        return new Tariff(
                "payg",
                ChargeType.USAGE,
                SubscriptionModel.PAYG,
                null,
                null,
                enabled ? rate : null,
                null,
                paygDivisor(product));
    }

    private Tariff reserved(Product product, LocalDate day) {
        List<Reservation> running = reservationsOf(product).stream()
                .filter(reservation -> runs(reservation.start(), context.endOf(reservation), day))
                .toList();
        if (running.isEmpty()) {
            return reservationsOf(product).stream()
                    .filter(reservation -> !context.endOf(reservation).isAfter(day))
                    .max(Comparator.comparing((Reservation ended) -> context.endOf(ended))
                            .thenComparing(Reservation::id))
                    .map(former -> payg(product, excessRate(former, day)))
                    .orElseGet(() -> payg(product, null));
        }
        Reservation last = running.get(running.size() - 1);
        boolean priced = last.excess() != null
                && context.catalog().plan(context.contract().plan()).models().contains(SubscriptionModel.PAYG)
                && context.settings().payg().enabled();
        Rate rate = priced ? excessRate(last, day) : null;
        return new Tariff(
                "excess " + last.id(),
                ChargeType.USAGE,
                SubscriptionModel.RESERVED,
                last.id(),
                null,
                rate == null ? null : rate.unbounded(),
                priced ? null : Warning.Code.EXCESS_UNRATED,
                paygDivisor(product));
    }

    /** The price of use beyond a reservation, or after it. */
    @Nullable Rate excessRate(Reservation reservation, LocalDate day) {
        return reservation.excess() == null
                ? null
                : timeline(reservation.excess()).on(day);
    }

    private Tariff bundled(Product product, LocalDate day) {
        List<Bundle> running = running(product, day);
        if (running.isEmpty()) {
            return new Tariff(
                    "no bundle",
                    ChargeType.USAGE,
                    SubscriptionModel.BUNDLE,
                    null,
                    null,
                    null,
                    null,
                    meteredDivisor(product));
        }
        Bundle last = running.get(running.size() - 1);
        BundleItem item = itemOf(last, product);
        boolean charged = item.overage() == OveragePolicy.CHARGE;
        Rate rate = item.overagePrice() == null
                ? timeline(product.id()).on(day)
                : literal(item.overagePrice(), last.start());
        return new Tariff(
                "overage " + last.id(),
                ChargeType.OVERAGE,
                SubscriptionModel.BUNDLE,
                null,
                last.id(),
                charged ? rate : null,
                charged ? null : Warning.Code.OVER_QUOTA,
                meteredDivisor(product));
    }

    private @Nullable Rate literal(Price price, LocalDate termStart) {
        BigDecimal factor = context.literalFactor(termStart);
        return factor == null ? null : new Rate(price, factor, true, null, null);
    }

    /** The allowances that run on a day, in the order in which they fill. Of a pool only what nobody holds. */
    List<Allowance> allowances(Product product, BillingPeriod period, LocalDate day) {
        List<Allowance> allowances = new ArrayList<>();
        for (Reservation reservation : reservationsOf(product)) {
            if (runs(reservation.start(), context.endOf(reservation), day)) {
                allowances.add(new Allowance(
                        reservation.id(), Allowance.Settled.CLOCK_HOUR, Fraction.of(unallocated(reservation, day))));
            }
        }
        for (Bundle bundle : running(product, day)) {
            allowances.add(allowance(bundle, itemOf(bundle, product), product, period, day));
        }
        return allowances;
    }

    /** A day, and all days on which what is held of a bundle changes. */
    SortedSet<LocalDate> changesOfParts(Bundle bundle, LocalDate day) {
        SortedSet<LocalDate> days = new TreeSet<>(List.of(day));
        subAllotments.of(bundle, "", BigDecimal.ZERO).forEach(part -> days.addAll(List.of(part.start(), part.end())));
        return days;
    }

    /** What nobody holds of a reservation on a day; 0 if more than it is held. */
    BigDecimal unallocated(Reservation reservation, LocalDate day) {
        return rest(reservation, day).max(BigDecimal.ZERO);
    }

    /** A reservation less what is held of it on a day; below 0 if it is over-sold. */
    BigDecimal rest(Reservation reservation, LocalDate day) {
        BigDecimal held = BigDecimal.ZERO;
        for (SubAllotments.Part part : subAllotments.of(reservation)) {
            held = part.runs(day) ? held.add(part.quantity()) : held;
        }
        return reservation.quantity().subtract(held);
    }

    /**
     * What is held of an item's quota: of a ceiling on the day, of an amount that resets in the billing period, prorated
     * by days, of a pot ever. An unlimited part holds all. Null if the quota itself is unlimited.
     */
    @Nullable Fraction subAllotted(Bundle bundle, BundleItem item, BillingPeriod period, LocalDate day) {
        if (item.quota() == null) {
            return null;
        }
        Fraction held = Fraction.ZERO;
        for (SubAllotments.Part part : subAllotments.of(bundle, item.product(), item.quota())) {
            Fraction quota = Fraction.of(part.quantity());
            held = switch (item.reset()) {
                case CAPACITY -> part.runs(day) ? held.plus(quota) : held;
                case MONTHLY_RESET -> held.plus(part.inPeriod(period));
                case WHOLE_TERM -> held.plus(quota);
            };
        }
        return held;
    }

    private Allowance allowance(Bundle bundle, BundleItem item, Product product, BillingPeriod period, LocalDate day) {
        Allowance.Settled settled = switch (item.reset()) {
            case CAPACITY -> Allowance.Settled.CLOCK_HOUR;
            case MONTHLY_RESET -> Allowance.Settled.BILLING_PERIOD;
            case WHOLE_TERM -> Allowance.Settled.TERM;
        };
        Fraction whole = quotaOf(bundle, item, period);
        Fraction held = subAllotted(bundle, item, period, day);
        Fraction quota =
                whole == null || held == null ? whole : whole.minus(held).max(Fraction.ZERO);
        return new Allowance(
                bundle.id(),
                settled,
                quota == null || settled == Allowance.Settled.CLOCK_HOUR
                        ? quota
                        : quota.times(meteredDivisor(product)));
    }

    /** The quota of an item in a billing period: amounts that reset are prorated by days. Null: unlimited. */
    static @Nullable Fraction quotaOf(Bundle bundle, BundleItem item, BillingPeriod period) {
        if (item.quota() == null) {
            return null;
        }
        Fraction quota = Fraction.of(item.quota());
        return item.reset() == ResetRule.MONTHLY_RESET
                ? quota.times(BigDecimal.valueOf(period.daysInside(bundle.start(), bundle.end())))
                        .dividedBy(BigDecimal.valueOf(period.days()))
                : quota;
    }

    private List<Reservation> reservationsOf(Product product) {
        return context.contract().reservations().stream()
                .filter(reservation -> reservation.product().equals(product.id()))
                .toList();
    }

    private List<Bundle> bundlesOf(Product product) {
        return context.contract().bundles().stream()
                .filter(bundle ->
                        bundle.items().stream().anyMatch(item -> item.product().equals(product.id())))
                .toList();
    }

    private List<Bundle> running(Product product, LocalDate day) {
        return bundlesOf(product).stream()
                .filter(bundle -> runs(bundle.start(), context.endOf(bundle), day))
                .toList();
    }

    private static BundleItem itemOf(Bundle bundle, Product product) {
        return bundle.items().stream()
                .filter(item -> item.product().equals(product.id()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean runs(LocalDate start, LocalDate end, LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /** Unit-microseconds in a unit-hour or unit-month, as PAYG prices are quoted; 1 for volumes. */
    BigDecimal paygDivisor(Product product) {
        Meter meter = context.catalog().meterOf(product);
        if (!meter.isLevel()) {
            return BigDecimal.ONE;
        }
        return context.settings().payg().baseRate() == BaseRate.MONTHLY
                ? Micros.PER_HOUR.multiply(context.settings().payg().monthlyHours())
                : Micros.PER_HOUR;
    }

    /** Unit-microseconds in a unit-hour; 1 for volumes. */
    BigDecimal meteredDivisor(Product product) {
        return context.catalog().meterOf(product).isLevel() ? Micros.PER_HOUR : BigDecimal.ONE;
    }

    private PriceTimeline timeline(String product) {
        return timelines.computeIfAbsent(
                product, id -> new PriceTimeline(context.catalog().product(id), context.payer()));
    }
}
