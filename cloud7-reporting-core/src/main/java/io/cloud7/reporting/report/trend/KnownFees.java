package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.Payer;
import io.cloud7.reporting.rating.RatedContract;
import io.cloud7.reporting.rating.RatingSeries;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** What contracts will charge whatever is used, window by window: exactly what they will be rated at. */
final class KnownFees {
    private final TrendQuery query;
    private final TrendSubject subject;
    private final TrendGroups groups;
    private final int windows;
    private final Map<TrendKey, Fraction[]> fees = new TreeMap<>();

    private KnownFees(Portfolio portfolio, TrendQuery query, int windows) {
        this.query = query;
        this.subject = new TrendSubject(portfolio, query);
        this.groups = new TrendGroups(portfolio, query);
        this.windows = windows;
    }

    /** The fees of contracts in windows of the future, in order of time. */
    static KnownFees of(Portfolio portfolio, TrendQuery query, List<ContractFacts> contracts, List<Interval> windows) {
        KnownFees known = new KnownFees(portfolio, query, windows.size());
        if (query.measure() != null && query.measure() != Measure.COST && query.measure() != Measure.EFFECTIVE_COST) {
            return known;
        }
        for (ContractFacts facts : contracts) {
            Payer payer =
                    Payer.of(portfolio.organizations().get(facts.contract().organization()));
            List<RatedContract> rated =
                    RatingSeries.of(portfolio, facts, windows, payer).rateFees();
            for (int i = 0; i < rated.size(); i++) {
                known.add(facts, rated.get(i), i);
            }
        }
        return known;
    }

    private void add(ContractFacts facts, RatedContract rated, int window) {
        for (Charge charge : rated.charges()) {
            if (charge.chargeType() != ChargeType.TAX && subject.takes(charge)) {
                add(facts, charge, Measure.COST, charge.billedCost(), window);
                add(facts, charge, Measure.EFFECTIVE_COST, charge.effectiveCost(), window);
            }
        }
    }

    private void add(ContractFacts facts, Charge charge, Measure measure, @Nullable BigDecimal amount, int window) {
        if (amount == null || (query.measure() != null && query.measure() != measure)) {
            return;
        }
        Fraction[] sums = fees.computeIfAbsent(groups.ofCharge(facts, charge, measure), key -> {
            Fraction[] zeros = new Fraction[windows];
            Arrays.fill(zeros, Fraction.ZERO);
            return zeros;
        });
        sums[window] = sums[window].plus(Fraction.of(amount));
    }

    /** The series that have fees to come. */
    Set<TrendKey> keys() {
        return fees.keySet();
    }

    /** The fees of a series in a window. */
    Fraction of(TrendKey key, int window) {
        Fraction[] sums = fees.get(key);
        return sums == null ? Fraction.ZERO : sums[window];
    }
}
