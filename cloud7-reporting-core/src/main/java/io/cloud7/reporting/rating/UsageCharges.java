package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.usage.Peaks;
import io.cloud7.reporting.usage.Usage;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The charges for use: of every line, span by span; percentages of other charges after those others. */
final class UsageCharges {
    private final RatingContext context;
    private final Tariffs tariffs;
    private final Map<UseSpan.Place, Fraction> amounts = new HashMap<>();

    UsageCharges(RatingContext context) {
        this.context = context;
        this.tariffs = new Tariffs(context);
    }

    List<Charge> of(List<UseLine> lines, Usage usage) {
        return drafts(lines, usage).values().stream()
                .filter(draft -> !draft.isNothing())
                .map(draft -> draft.charge(context))
                .filter(UsageCharges::isShown)
                .toList();
    }

    /** The charges while they are drafts, also those that are nothing. */
    Map<DraftKey, ChargeDraft> drafts(List<UseLine> lines, Usage usage) {
        Map<DraftKey, ChargeDraft> drafts = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !line.hasPercentage())
                .forEach(line -> drafts.putAll(new Walk(line, usage, Map.of()).drafts()));
        Map<UseSpan.Place, Fraction> others = Map.copyOf(amounts);
        lines.stream()
                .filter(UseLine::hasPercentage)
                .forEach(line -> drafts.putAll(new Walk(line, usage, others).drafts()));
        return drafts;
    }

    private record Account(String product, BillingPeriod period, String name) {}

    /**
     * Names one charge among those of a contract. Use without a price is one charge a gap between prices.
     *
     * @param rate the price of the payer
     * @param beside the price of the payer beside
     * @param gap the number of the gap; 0 where both have a price
     */
    record DraftKey(
            Account account, @Nullable Rate rate, @Nullable Rate beside, int gap) {
        /** The same charge in the rating of the payer beside. */
        DraftKey seenFromBeside() {
            return new DraftKey(account, /* rate= */ beside, /* beside= */ rate, gap);
        }
    }

    /** One pass over the spans of one line. */
    private final class Walk {
        private final UseLine line;
        private final Usage usage;
        private final Map<UseSpan.Place, Fraction> others;
        private final Map<Account, RunningAmount> billed = new HashMap<>();
        private final Map<Account, RunningAmount> effective = new HashMap<>();
        private final Map<BillingPeriod, MonthlyCap> caps = new HashMap<>();
        private final Map<DraftKey, ChargeDraft> drafts = new LinkedHashMap<>();
        private int gap;

        Walk(UseLine line, Usage usage, Map<UseSpan.Place, Fraction> others) {
            this.line = line;
            this.usage = usage;
            this.others = others;
        }

        Map<DraftKey, ChargeDraft> drafts() {
            int direct = 0;
            int settled = 0;
            for (UseSpan span : line.spans()) {
                SpanUse use;
                if (span.allowances().isEmpty()) {
                    use = capped(span, SpanUse.of(usage.sumsOf(line.key()).get(direct)), direct);
                    direct++;
                } else {
                    use = SpanUse.of(usage.settlementsOf(line.key()).get(settled++));
                }
                add(span, use);
            }
            return drafts;
        }

        private SpanUse capped(UseSpan span, SpanUse use, int direct) {
            Rate rate = span.tariff().rate();
            if (!line.capped() || rate == null || !(rate.price().formula() instanceof PriceFormula.PerUnit)) {
                return use;
            }
            Peaks peaks = usage.peaksOf(line.key()).get(direct);
            return caps.computeIfAbsent(span.period(), period -> new MonthlyCap(tariffs.paygDivisor(line.product())))
                    .apply(use, peaks);
        }

        private void add(UseSpan span, SpanUse use) {
            Tariff tariff = span.tariff();
            Account account = new Account(line.product().id(), span.period(), tariff.account());
            Fraction other = others.getOrDefault(span.place(), Fraction.ZERO);
            if (span.isLate() && use.parts().isEmpty() && other.signum() == 0) {
                return;
            }
            boolean given = tariff.rate() != null && tariff.rate().basis() == PriceFormula.Basis.GIVEN_COST;
            RunningAmount.Step billedPart = advance(billed, account, span, use, given ? use.cost() : other);
            RunningAmount.Step effectivePart = line.product().takesGivenCost()
                    ? advance(effective, account, span, use, given ? use.effectiveCost() : other)
                    : billedPart;
            if (tariff.chargeType() == ChargeType.USAGE) {
                amounts.merge(span.place(), billedPart.amount(), Fraction::plus);
            }
            if (!span.isUnrated()) {
                gap++;
            }
            if (span.inWindow()) {
                drafts.computeIfAbsent(
                                new DraftKey(account, tariff.rate(), span.besideRate(), span.isUnrated() ? gap : 0),
                                key -> new ChargeDraft(line, span, tariffs.meteredDivisor(line.product())))
                        .add(span, use, billedPart, effectivePart);
            }
        }

        private RunningAmount.Step advance(
                Map<Account, RunningAmount> running, Account account, UseSpan span, SpanUse use, Fraction base) {
            Tariff tariff = span.tariff();
            return running.computeIfAbsent(account, name -> new RunningAmount())
                    .advance(tariff.rate(), span.bounds(), tariff.divisor(), use.billable(), base, span.atEnd());
        }
    }

    /** Charges of no quantity and no cost are left out. */
    static boolean isShown(Charge charge) {
        return isNotZero(charge.quantity()) || isNotZero(charge.billedCost()) || isNotZero(charge.effectiveCost());
    }

    private static boolean isNotZero(@Nullable BigDecimal value) {
        return value != null && value.signum() != 0;
    }
}
