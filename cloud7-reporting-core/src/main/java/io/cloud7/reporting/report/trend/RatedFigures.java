package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.RatedContract;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** The figures of one rated contract: what it costs, and how well what it was granted is used. */
final class RatedFigures {
    private static final Set<ChargeType> OF_USE = EnumSet.of(ChargeType.USAGE, ChargeType.OVERAGE);

    private final TrendQuery query;
    private final TrendGroups groups;
    private final TrendSubject subject;
    private final ZoneId zone;
    private final TrendFigures figures;
    private final ContractFacts facts;
    private final Interval life;
    private final List<Product> products;

    /** The figures are added to others. */
    RatedFigures(Portfolio portfolio, TrendQuery query, TrendFigures figures, ContractFacts facts) {
        this.query = query;
        this.groups = new TrendGroups(portfolio, query);
        this.subject = new TrendSubject(portfolio, query);
        this.zone = portfolio.settings().zone();
        this.figures = figures;
        this.facts = facts;
        this.life = facts.contract().life(zone);
        this.products = subject.products(facts);
    }

    void add(RatedContract rated, int step) {
        for (Charge charge : rated.charges()) {
            if (charge.chargeType() != ChargeType.TAX && subject.takes(charge)) {
                addCost(Measure.COST, charge, charge.billedCost(), step);
                addCost(Measure.EFFECTIVE_COST, charge, charge.effectiveCost(), step);
            }
        }
        if (query.wants(SubscriptionModel.RESERVED)) {
            rated.reservations().forEach(coverage -> addCoverage(coverage, step));
        }
        if (query.wants(Measure.UTILIZATION) && query.wants(SubscriptionModel.BUNDLE)) {
            rated.bundles().forEach(use -> addQuota(use, step));
        }
    }

    private Amounts of(TrendKey key) {
        return figures.of(key, facts.contract().id(), life);
    }

    private void addCost(Measure measure, Charge charge, @Nullable BigDecimal cost, int step) {
        if (!query.wants(measure) || cost == null) {
            return;
        }
        Amounts amounts = of(groups.ofCharge(facts, charge, measure));
        if (OF_USE.contains(charge.chargeType())) {
            amounts.addUse(step, Fraction.of(cost));
        } else {
            amounts.addDue(step, Fraction.of(cost));
        }
    }

    private @Nullable Product taken(String id) {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void addCoverage(ReservationCoverage coverage, int step) {
        Product product = taken(coverage.reservation().product());
        if (product == null) {
            return;
        }
        if (query.wants(Measure.UNUSED_COST)) {
            Fraction unused = Fraction.of(coverage.unusedCost());
            of(groups.ofMoney(facts, product, Measure.UNUSED_COST))
                    .addShare(step, unused, unused.plus(Fraction.of(coverage.usedCost())));
        }
        if (query.wants(Measure.UTILIZATION)) {
            Fraction covered = Fraction.of(coverage.covered());
            of(groups.ofProduct(facts, product, Measure.UTILIZATION))
                    .addShare(step, covered, covered.plus(Fraction.of(coverage.unused())));
        }
    }

    private void addQuota(BundleUse use, int step) {
        Product product = taken(use.item().product());
        BigDecimal quota = use.quota();
        BigDecimal given = use.subAllotted();
        if (product != null && use.item().reset() == ResetRule.CAPACITY && quota != null && given != null) {
            Fraction whole = Fraction.of(quota.subtract(given)
                            .max(BigDecimal.ZERO)
                            .multiply(BigDecimal.valueOf(running(use.bundle(), step))))
                    .dividedBy(Micros.PER_HOUR);
            of(groups.ofProduct(facts, product, Measure.UTILIZATION)).addShare(step, Fraction.of(use.within()), whole);
        }
    }

    private long running(Bundle bundle, int step) {
        Interval term = Micros.interval(bundle.start(), bundle.end(), zone);
        return term.overlaps(life) ? figures.periods().get(step).inside(List.of(term.intersection(life))) : 0;
    }
}
