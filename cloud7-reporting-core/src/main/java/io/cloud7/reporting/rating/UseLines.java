package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Allowance;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.threeten.extra.LocalDateRange;

/** Cuts the time of each product that a contract uses, or has allowances of, into spans in which nothing changes. */
final class UseLines {
    private final RatingContext context;
    private final Tariffs tariffs;
    private final @Nullable Tariffs beside;
    private final List<Tariffs> asking;

    UseLines(RatingContext context) {
        this.context = context;
        this.tariffs = new Tariffs(context);
        this.beside = context.beside() == null ? null : new Tariffs(context.paidBy(context.beside()));
        this.asking = context.asking().stream()
                .map(payer -> new Tariffs(context.paidBy(payer)))
                .toList();
    }

    List<UseLine> all() {
        SortedSet<String> products = new TreeSet<>(context.facts().usedProducts());
        context.contract().reservations().forEach(reservation -> products.add(reservation.product()));
        context.contract().bundles().forEach(bundle -> bundle.items().forEach(item -> products.add(item.product())));
        Map<Product, SortedSet<LocalDate>> changes = new TreeMap<>(Comparator.comparing(Product::id));
        for (String id : products) {
            Product product = context.catalog().product(id);
            changes.put(product, changesOf(product));
        }
        if (changes.keySet().stream().anyMatch(UseLines::mayBePercentage)) {
            SortedSet<LocalDate> together = changes.values().stream()
                    .flatMap(days -> days.stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            changes.replaceAll((product, own) -> together);
        }
        PriorUse prior = new PriorUse(context, changes.keySet(), tariffs.isCapped());
        List<UseLine> lines = new ArrayList<>();
        changes.forEach(
                (product, cuts) -> lines.add(line(product, cuts, context.cuts().isEmpty() || prior.counts(product))));
        return lines;
    }

    private SortedSet<LocalDate> changesOf(Product product) {
        SortedSet<LocalDate> changes = tariffs.changes(product);
        if (beside != null) {
            changes.addAll(beside.changes(product));
        }
        for (Tariffs each : asking) {
            changes.addAll(each.changes(product));
        }
        return changes;
    }

    private @Nullable Tariff besideOn(Product product, LocalDate day) {
        return beside == null ? null : beside.on(product, day);
    }

    private static boolean mayBePercentage(Product product) {
        return product.prices().stream()
                .anyMatch(price -> price.price().formula().basis() == PriceFormula.Basis.OTHER_CHARGES);
    }

    /** Without what was used before, a line begins where the window begins, and is cut by nothing of other windows. */
    private UseLine line(Product product, SortedSet<LocalDate> changes, boolean withPriorUse) {
        List<UseSpan> spans = new ArrayList<>();
        Interval counted = withPriorUse ? counted(product) : context.window();
        for (BillingPeriod period : context.calendar().periodsOf(counted)) {
            if (product.model() == SubscriptionModel.PAYG) {
                late(product, period, changes, true, spans);
            }
            Interval own = RatingContext.intersection(period.interval(), context.life());
            if (withPriorUse) {
                inPeriod(product, period, cutInside(own, changes), spans);
            } else {
                inPeriod(product, period, cut(fromWindowOn(own), changes), spans);
            }
            if (product.model() == SubscriptionModel.PAYG) {
                late(product, period, changes, false, spans);
            }
        }
        Meter meter = context.catalog().meterOf(product);
        return new UseLine(
                product,
                meter,
                new UsageKey(context.contract().id(), product.id()),
                spans,
                outsideLife(product),
                context.facts().maskOf(product),
                meter.isLevel() && tariffs.isCapped());
    }

    /** The span whose use must be counted: from the first billing period of the window, or of a whole-term pot. */
    private Interval counted(Product product) {
        Instant start = context.calendar()
                .periodOf(context.window().getStart())
                .interval()
                .getStart();
        for (Bundle bundle : context.contract().bundles()) {
            boolean pot = bundle.items().stream()
                    .anyMatch(item -> item.product().equals(product.id()) && item.reset() == ResetRule.WHOLE_TERM);
            Instant begins = context.startOf(bundle.start());
            if (pot && begins.isBefore(start)) {
                start = begins;
            }
        }
        return Interval.of(start, context.window().getEnd());
    }

    private Interval fromWindowOn(Interval span) {
        Instant start = context.window().getStart();
        if (!start.isAfter(span.getStart())) {
            return span;
        }
        return start.isBefore(span.getEnd()) ? Interval.of(start, span.getEnd()) : Interval.of(start, start);
    }

    private void inPeriod(Product product, BillingPeriod period, List<Interval> parts, List<UseSpan> spans) {
        Terms terms = null;
        for (int i = 0; i < parts.size(); i++) {
            Interval part = parts.get(i);
            if (!part.getStart().isBefore(context.window().getEnd())) {
                break;
            }
            LocalDate day = context.dayOf(part.getStart());
            if (terms == null || !terms.day().equals(day)) {
                terms = termsOn(product, period, day);
            }
            spans.add(new UseSpan(
                    period,
                    product.model() == SubscriptionModel.PAYG ? Slice.of(part, days(period)) : Slice.everything(part),
                    context.window().encloses(part),
                    i == parts.size() - 1,
                    terms.tariff(),
                    terms.tariff().rate(),
                    terms.beside(),
                    terms.allowances()));
        }
    }

    /** What holds for a product on a day. */
    private record Terms(
            LocalDate day, Tariff tariff, @Nullable Tariff beside, List<Allowance> allowances) {}

    private Terms termsOn(Product product, BillingPeriod period, LocalDate day) {
        return new Terms(
                day, tariffs.on(product, day), besideOn(product, day), tariffs.allowances(product, period, day));
    }

    /**
     * Use of another time that names this billing period. It counts at the period's begin or end, at the price of the
     * time of use, within the bounds of the price in force where it counts.
     */
    private void late(
            Product product, BillingPeriod period, SortedSet<LocalDate> changes, boolean before, List<UseSpan> spans) {
        Interval own = period.interval();
        boolean inWindow = before
                ? !context.window().getStart().isAfter(own.getStart())
                : !context.window().getEnd().isBefore(own.getEnd());
        if (RatingContext.intersection(own, context.life()).isEmpty() || (!before && !inWindow)) {
            return;
        }
        LocalDate countsOn = before ? period.from() : lastDay(period);
        Rate bounds = tariffs.on(product, countsOn).rate();
        for (Interval part : cut(before ? before(own) : after(own), changes)) {
            spans.add(new UseSpan(
                    period,
                    Slice.late(part, days(period)),
                    inWindow,
                    !before,
                    tariffs.on(product, context.dayOf(part.getStart())),
                    bounds,
                    besideOn(product, context.dayOf(part.getStart())),
                    List.of()));
        }
    }

    /** The last day of the billing period on which the contract lives. */
    private LocalDate lastDay(BillingPeriod period) {
        LocalDate end = context.contract().lastDay();
        return (end.isBefore(period.to()) ? end : period.to()).minusDays(1);
    }

    private static LocalDateRange days(BillingPeriod period) {
        return LocalDateRange.of(period.from(), period.to());
    }

    private List<Interval> cut(Interval whole, SortedSet<LocalDate> changes) {
        return RatingContext.cut(whole, cuts(changes));
    }

    private List<Interval> cutInside(Interval whole, SortedSet<LocalDate> changes) {
        List<Instant> cuts = cuts(changes);
        cuts.addAll(context.cuts());
        return RatingContext.cut(whole, cuts);
    }

    private List<Instant> cuts(SortedSet<LocalDate> changes) {
        List<Instant> cuts = new ArrayList<>(
                List.of(context.window().getStart(), context.window().getEnd()));
        changes.forEach(day -> cuts.add(context.startOf(day)));
        return cuts;
    }

    private static Interval before(Interval period) {
        return Interval.of(Micros.EARLIEST, period.getStart());
    }

    private static Interval after(Interval period) {
        return Interval.of(period.getEnd(), Micros.LATEST);
    }

    /** Use that belongs to the window and is outside the contract's life. */
    private List<Slice> outsideLife(Product product) {
        boolean isPayg = product.model() == SubscriptionModel.PAYG;
        Interval life = context.life();
        List<Slice> outside = new ArrayList<>();
        for (BillingPeriod period : context.periods()) {
            Interval own = RatingContext.intersection(period.interval(), context.window());
            for (Interval other : List.of(before(life), after(life))) {
                Interval part = RatingContext.intersection(own, other);
                if (!part.isEmpty()) {
                    outside.add(isPayg ? Slice.of(part, days(period)) : Slice.everything(part));
                }
            }
            if (isPayg && RatingContext.intersection(period.interval(), life).isEmpty()) {
                outside.add(Slice.late(before(period.interval()), days(period)));
                outside.add(Slice.late(after(period.interval()), days(period)));
            }
        }
        return outside;
    }
}
