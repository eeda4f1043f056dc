package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.quantity.Percentages;
import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** The use of all bundle items that meet the window, over the window and by billing period. */
final class BundleUses {
    private final RatingContext context;
    private final Tariffs tariffs;
    private final List<UseLine> lines;
    private final Usage usage;
    private final List<Charge> charges;

    BundleUses(RatingContext context, List<UseLine> lines, Usage usage, List<Charge> charges) {
        this.context = context;
        this.tariffs = new Tariffs(context);
        this.lines = lines;
        this.usage = usage;
        this.charges = charges;
    }

    /** One row an item. */
    List<BundleUse> overWindow() {
        List<BundleUse> rows = new ArrayList<>();
        for (Bundle bundle : context.contract().bundles()) {
            List<BillingPeriod> periods = context.periods();
            rows.addAll(rows(bundle, periods));
        }
        return rows;
    }

    /** One row an item and billing period. */
    List<BundleUse> byPeriod() {
        List<BundleUse> rows = new ArrayList<>();
        for (Bundle bundle : context.contract().bundles()) {
            context.periods().forEach(period -> rows.addAll(rows(bundle, List.of(period))));
        }
        return rows;
    }

    private List<BundleUse> rows(Bundle bundle, List<BillingPeriod> periods) {
        Interval span = Interval.of(
                periods.get(0).interval().getStart(),
                periods.get(periods.size() - 1).interval().getEnd());
        Interval running = RatingContext.intersection(context.inWindow(bundle.start(), context.endOf(bundle)), span);
        List<BundleUse> rows = new ArrayList<>();
        if (running.isEmpty()) {
            return rows;
        }
        for (BundleItem item : bundle.items()) {
            rows.add(row(bundle, item, periods, running, rows.isEmpty()));
        }
        return rows;
    }

    private BundleUse row(
            Bundle bundle, BundleItem item, List<BillingPeriod> periods, Interval running, boolean isFirst) {
        UseLine line = lines.stream()
                .filter(candidate -> candidate.product().id().equals(item.product()))
                .findFirst()
                .orElseThrow();
        BigDecimal divisor = tariffs.meteredDivisor(line.product());
        AllowanceUse all = AllowanceUse.of(line, bundle.id(), usage);
        AllowanceUse use = all.where(span -> span.inWindow() && periods.contains(span.period()));
        Fraction within = use.taken();
        Fraction used = within.plus(use.overflow());
        boolean ceiling = item.reset() == ResetRule.CAPACITY;
        Fraction quota = quota(bundle, item, periods);
        Fraction held = subAllotted(bundle, item, periods, running);
        Fraction own = quota == null || held == null ? quota : quota.minus(held).max(Fraction.ZERO);
        BigDecimal peak = line.meter().isLevel() ? use.peak() : null;
        BigDecimal micros = BigDecimal.valueOf(Micros.between(running));
        Fraction soFar = item.reset() == ResetRule.WHOLE_TERM ? until(all, running.getEnd()) : within;
        return new BundleUse(
                bundle,
                item,
                context.dayOf(running.getStart()),
                dayAfter(running.getEnd()),
                ceiling ? line.meter().unit() : line.meter().chargedUnit(),
                line.meter().chargedUnit(),
                quota == null ? null : quota.toDecimal(),
                held == null ? null : held.toDecimal(),
                line.meter().isLevel() ? used.dividedBy(micros).toDecimal() : null,
                peak,
                used.dividedBy(divisor).toDecimal(),
                within.dividedBy(divisor).toDecimal(),
                remaining(own, ceiling, peak, soFar.dividedBy(divisor)),
                own == null ? null : Percentages.of(soFar, ceiling ? ceilingOverTime(use) : own.times(divisor)),
                !ceiling || own == null || peak == null ? null : Percentages.of(Fraction.of(peak), own),
                use.overflow().dividedBy(divisor).toDecimal(),
                overageRate(bundle, line, periods),
                cost(bundle, item.product(), ChargeType.OVERAGE, periods),
                isFirst ? cost(bundle, null, ChargeType.BUNDLE_FEE, periods) : null,
                use.resources(divisor));
    }

    /** The ceiling × time of all spans. */
    private static Fraction ceilingOverTime(AllowanceUse use) {
        Fraction sum = Fraction.ZERO;
        for (AllowanceUse.Part part : use.parts()) {
            Fraction level = part.span().allowances().get(part.index()).quantity();
            if (level != null) {
                sum = sum.plus(level.times(
                        BigDecimal.valueOf(Micros.between(part.span().slice().interval()))));
            }
        }
        return sum;
    }

    /** What sourced contracts hold of an item: of a ceiling the most at once, of amounts that reset the sum. */
    private @Nullable Fraction subAllotted(
            Bundle bundle, BundleItem item, List<BillingPeriod> periods, Interval running) {
        if (item.quota() == null) {
            return null;
        }
        if (item.reset() == ResetRule.CAPACITY) {
            Fraction most = Fraction.ZERO;
            for (LocalDate day : tariffs.changesOfParts(bundle, context.dayOf(running.getStart()))) {
                boolean inside =
                        running.contains(context.startOf(day)) || day.equals(context.dayOf(running.getStart()));
                Fraction held = tariffs.subAllotted(bundle, item, periods.get(0), day);
                most = inside && held != null ? most.max(held) : most;
            }
            return most;
        }
        Fraction sum = Fraction.ZERO;
        for (BillingPeriod period : item.reset() == ResetRule.WHOLE_TERM ? periods.subList(0, 1) : periods) {
            Fraction held = tariffs.subAllotted(bundle, item, period, period.from());
            sum = held == null ? sum : sum.plus(held);
        }
        return sum;
    }

    private LocalDate dayAfter(Instant end) {
        return context.dayOf(end.minusNanos(1_000)).plusDays(1);
    }

    /** What the quota took from the bundle's start up to an instant. */
    private static Fraction until(AllowanceUse all, Instant end) {
        return all.where(span -> !span.slice().interval().getEnd().isAfter(end)).taken();
    }

    /** The quota of an item over billing periods: of amounts that reset the prorated sum. Null: unlimited. */
    static @Nullable Fraction quota(Bundle bundle, BundleItem item, List<BillingPeriod> periods) {
        if (item.quota() == null) {
            return null;
        }
        if (item.reset() != ResetRule.MONTHLY_RESET) {
            return Fraction.of(item.quota());
        }
        Fraction sum = Fraction.ZERO;
        for (BillingPeriod period : periods) {
            Fraction quota = Tariffs.quotaOf(bundle, item, period);
            sum = quota == null ? sum : sum.plus(quota);
        }
        return sum;
    }

    private static @Nullable BigDecimal remaining(
            @Nullable Fraction quota, boolean ceiling, @Nullable BigDecimal peak, Fraction used) {
        if (quota == null) {
            return null;
        }
        Fraction taken = ceiling && peak != null ? Fraction.of(peak) : used;
        return quota.minus(taken).max(Fraction.ZERO).toDecimal();
    }

    private @Nullable BigDecimal overageRate(Bundle bundle, UseLine line, List<BillingPeriod> periods) {
        return line.settled().stream()
                .filter(span -> span.inWindow()
                        && periods.contains(span.period())
                        && bundle.id().equals(span.tariff().bundle()))
                .flatMap(span -> Stream.ofNullable(span.tariff().rate()))
                .reduce((first, last) -> last)
                .map(Rate::unitPrice)
                .orElse(null);
    }

    /** As far as it is rated; null if none of it is. */
    private @Nullable BigDecimal cost(
            Bundle bundle, @Nullable String product, ChargeType type, List<BillingPeriod> periods) {
        BigDecimal sum = context.settings()
                .rounding()
                .charge(Fraction.ZERO, context.payer().currency());
        boolean any = false;
        boolean rated = false;
        for (Charge charge : charges) {
            boolean isInPeriods =
                    periods.stream().anyMatch(period -> period.from().equals(charge.billingPeriod()));
            if (charge.chargeType() == type
                    && bundle.id().equals(charge.bundle())
                    && isInPeriods
                    && (product == null || product.equals(charge.product()))) {
                any = true;
                if (charge.billedCost() != null) {
                    rated = true;
                    sum = sum.add(charge.billedCost());
                }
            }
        }
        return any && !rated ? null : sum;
    }
}
