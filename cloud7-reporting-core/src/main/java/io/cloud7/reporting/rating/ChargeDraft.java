package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.PriceFormula.Basis;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.money.CumulativeRounding;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.quantity.Percentages;
import io.cloud7.reporting.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** A charge for use while its spans are added up. */
final class ChargeDraft {
    private final UseLine line;
    private final BillingPeriod period;
    private final Tariff tariff;
    private final List<Rate> rates;
    private final boolean inGap;
    private final BigDecimal unitDivisor;
    private final TreeMap<ItemKey, SpanUse.Part> parts = new TreeMap<>(ItemKey.ORDER);
    private RunningAmount.Step billed = RunningAmount.Step.NONE;
    private RunningAmount.Step effective = RunningAmount.Step.NONE;
    private Fraction quantity = Fraction.ZERO;
    private Fraction used = Fraction.ZERO;
    private boolean costMissing;
    private @Nullable Interval spans;

    /** What makes the items add up to the rounded charge. */
    private record Roundings(CumulativeRounding billed, CumulativeRounding effective) {}

    private record ItemKey(String resource, @Nullable BigDecimal level) {
        static final Comparator<ItemKey> ORDER = Comparator.comparing(ItemKey::resource)
                .thenComparing(ItemKey::level, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** Starts a draft for spans at the prices of the first; {@code unitDivisor} is counted quantity per shown unit. */
    ChargeDraft(UseLine line, UseSpan first, BigDecimal unitDivisor) {
        this.line = line;
        this.period = first.period();
        this.tariff = first.tariff();
        this.rates = first.rates();
        this.inGap = first.isUnrated();
        this.unitDivisor = unitDivisor;
    }

    void add(UseSpan span, SpanUse use, RunningAmount.Step billedPart, RunningAmount.Step effectivePart) {
        if (!span.isLate()) {
            Interval more = span.slice().interval();
            spans = spans == null ? more : spans.span(more);
        }
        billed = billed.plus(billedPart);
        effective = effective.plus(effectivePart);
        quantity = quantity.plus(use.billable());
        used = used.plus(use.used());
        costMissing |= use.costMissing();
        for (SpanUse.Part part : use.parts()) {
            parts.merge(new ItemKey(part.resource(), part.level()), part, ChargeDraft::together);
        }
    }

    private static SpanUse.Part together(SpanUse.Part one, SpanUse.Part other) {
        return new SpanUse.Part(
                one.resource(),
                one.level(),
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last(),
                one.held() + other.held(),
                one.used().plus(other.used()),
                one.quantity().plus(other.quantity()),
                one.cost().add(other.cost()),
                one.effectiveCost().add(other.effectiveCost()));
    }

    boolean isNothing() {
        return quantity.signum() == 0
                && billed.amount().signum() == 0
                && effective.amount().signum() == 0
                && parts.isEmpty();
    }

    /** The charge. The draft is at its end then. */
    Charge charge(RatingContext context) {
        Currency currency = context.payer().currency();
        Rounding rounding = context.settings().rounding();
        Rate rate = tariff.rate();
        boolean unrated = tariff.isUnrated();
        Interval span = span(context);
        TreeSet<Warning.Code> flags = new TreeSet<>();
        if (unrated) {
            flags.add(Warning.Code.UNRATED);
        }
        if (tariff.free() != null && quantity.signum() > 0) {
            flags.add(tariff.free());
        }
        if (costMissing && rate != null && rate.basis() == Basis.GIVEN_COST) {
            flags.add(Warning.Code.COST_MISSING);
        }
        ChargeItem.Kind bound = bound();
        if (bound != null) {
            flags.add(bound == ChargeItem.Kind.MINIMUM ? Warning.Code.MINIMUM : Warning.Code.MAXIMUM);
        }
        return new Charge(
                line.key().contract(),
                tariff.chargeType(),
                tariff.model(),
                line.product().id(),
                tariff.reservation(),
                tariff.bundle(),
                null,
                period.from(),
                span.getStart(),
                span.getEnd(),
                inUnits(quantity),
                line.meter().chargedUnit(),
                inUnits(used),
                rate == null ? null : rate.unitPrice(),
                rate == null || rate.unitPrice() == null ? null : priceUnit(context),
                rate == null ? null : rate.price().formula().type(),
                currency,
                unrated ? null : billed.amount().toDecimal(),
                unrated ? null : rounding.charge(billed.amount(), currency),
                unrated ? null : rounding.charge(effective.amount(), currency),
                flags,
                "",
                items(span, rounding, currency, bound));
    }

    /** Which bound of the price makes the amount another than that of the use; null: none. */
    private ChargeItem.@Nullable Kind bound() {
        Rate rate = tariff.rate();
        int sign = billed.bound().signum() == 0
                ? effective.bound().signum()
                : billed.bound().signum();
        if (rate == null || sign == 0) {
            return null;
        }
        return sign > 0 && rate.price().minimum() != null ? ChargeItem.Kind.MINIMUM : ChargeItem.Kind.MAXIMUM;
    }

    private String priceUnit(RatingContext context) {
        return tariff.divisor().compareTo(unitDivisor) == 0
                ? line.meter().chargedUnit()
                : line.meter().unit() + "-month of "
                        + context.settings().payg().monthlyHours().toPlainString() + " h";
    }

    private Interval span(RatingContext context) {
        Interval inPeriod = RatingContext.intersection(period.interval(), context.window());
        Interval inTerm = RatingContext.intersection(inPeriod, term(context));
        Interval span = inTerm.isEmpty() ? inPeriod : inTerm;
        Interval valid = inGap && spans != null ? RatingContext.intersection(span, spans) : span;
        for (Rate rate : rates) {
            Instant from = rate.from() == null ? Instant.MIN : context.startOf(rate.from());
            Instant to = rate.to() == null ? Instant.MAX : context.startOf(rate.to());
            valid = RatingContext.intersection(valid, Interval.of(from, to));
        }
        return valid.isEmpty() ? span : valid;
    }

    /** The part of the price that a discount took, in percent; null without one. */
    @Nullable BigDecimal discountPercent() {
        Rate rate = tariff.rate();
        return rate == null ? null : Percentages.discount(rate.factor());
    }

    private Interval term(RatingContext context) {
        if (tariff.reservation() != null) {
            var reservation = context.contract().reservation(tariff.reservation());
            return Interval.of(context.startOf(reservation.start()), context.startOf(context.endOf(reservation)));
        }
        if (tariff.bundle() != null) {
            var bundle = context.contract().bundle(tariff.bundle());
            return Interval.of(context.startOf(bundle.start()), context.startOf(context.endOf(bundle)));
        }
        return context.life();
    }

    private BigDecimal inUnits(Fraction counted) {
        return counted.dividedBy(unitDivisor).toDecimal();
    }

    /** Takes the parts one by one and lets them go, for there may be a million. */
    private List<ChargeItem> items(
            Interval span, Rounding rounding, Currency currency, ChargeItem.@Nullable Kind bound) {
        Apportionment billedBy = Apportionment.of(billed.unbounded(), tariff, parts.values(), SpanUse.Part::cost);
        Apportionment effectiveBy =
                Apportionment.of(effective.unbounded(), tariff, parts.values(), SpanUse.Part::effectiveCost);
        Roundings roundings =
                new Roundings(new CumulativeRounding(rounding, currency), new CumulativeRounding(rounding, currency));
        boolean unrated = tariff.isUnrated();
        List<ChargeItem> items = new ArrayList<>(parts.size() + 1);
        while (!parts.isEmpty()) {
            SpanUse.Part part = parts.pollFirstEntry().getValue();
            Fraction exact = billedBy.of(part);
            BigDecimal billedCost = roundings.billed().next(exact);
            BigDecimal charged = inUnits(part.quantity());
            items.add(new ChargeItem(
                    ChargeItem.Kind.SHARE,
                    part.resource(),
                    part.level(),
                    part.first(),
                    part.last(),
                    part.held(),
                    once(inUnits(part.used()), charged),
                    charged,
                    unrated ? null : exact.toDecimal(),
                    unrated ? null : billedCost,
                    unrated ? null : once(roundings.effective().next(effectiveBy.of(part)), billedCost)));
        }
        if (billedBy.rest().signum() != 0 || effectiveBy.rest().signum() != 0) {
            items.add(rest(ChargeItem.Kind.SHARE, span, billedBy.rest(), effectiveBy.rest(), roundings));
        }
        if (bound != null) {
            items.add(rest(bound, span, billed.bound(), effective.bound(), roundings));
        }
        return items;
    }

    /** An item of no resource. */
    private static ChargeItem rest(
            ChargeItem.Kind kind, Interval span, Fraction billed, Fraction effective, Roundings roundings) {
        return new ChargeItem(
                kind,
                null,
                null,
                span.getStart(),
                span.getEnd(),
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                billed.toDecimal(),
                roundings.billed().next(billed),
                roundings.effective().next(effective));
    }

    /** Of two amounts equal in value and scale one object is kept. */
    private static BigDecimal once(BigDecimal amount, BigDecimal kept) {
        return amount.scale() == kept.scale() && amount.compareTo(kept) == 0 ? kept : amount;
    }
}
