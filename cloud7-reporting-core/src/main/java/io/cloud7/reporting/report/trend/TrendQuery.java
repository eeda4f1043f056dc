package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks how figures went on in a window, step by step.
 *
 * <p>Points end at the as-of instant: what is after it is absent. A contract is named by its id, or by its name where only
 * one contract that the viewer sees, and that the organization buys if one is named, has it.
 *
 * @param window when
 * @param granularity the length of the steps; they begin in the window's zone
 * @param split into which series
 * @param measure only this one; null: all
 * @param organization only contracts that this organization buys itself; null: of all that the viewer sees
 * @param contract only this contract; null: all
 * @param provider only what is of this provider; null: of all
 * @param resourceType only what is of resources of this type; null: of all
 * @param model only what is of this model; null: of all
 * @param meter only what this meter measures; null: all, and what none measures
 */
public record TrendQuery(
        ReportWindow window,
        Granularity granularity,
        TrendSplit split,
        @Nullable Measure measure,
        @Nullable String organization,
        @Nullable String contract,
        @Nullable String provider,
        @Nullable String resourceType,
        @Nullable SubscriptionModel model,
        @Nullable String meter)
        implements ReportQuery<TrendReport> {
    /** Everything that the viewer sees, as one. */
    public static TrendQuery of(ReportWindow window, Granularity granularity) {
        return new TrendQuery(window, granularity, TrendSplit.NOTHING, null, null, null, null, null, null, null);
    }

    /** The same in another window. */
    public TrendQuery during(ReportWindow other) {
        return new TrendQuery(
                other, granularity, split, measure, organization, contract, provider, resourceType, model, meter);
    }

    /** The same split into series. */
    public TrendQuery by(TrendSplit other) {
        return new TrendQuery(
                window, granularity, other, measure, organization, contract, provider, resourceType, model, meter);
    }

    /** The same about one measure; null: about all. */
    public TrendQuery measure(@Nullable Measure only) {
        return new TrendQuery(
                window, granularity, split, only, organization, contract, provider, resourceType, model, meter);
    }

    /** The same about the contracts of one organization; null: of all. */
    public TrendQuery organization(@Nullable String id) {
        return new TrendQuery(window, granularity, split, measure, id, contract, provider, resourceType, model, meter);
    }

    /** The same about one contract; null: about all. */
    public TrendQuery contract(@Nullable String idOrName) {
        return new TrendQuery(
                window, granularity, split, measure, organization, idOrName, provider, resourceType, model, meter);
    }

    /** The same about one provider; null: about all. */
    public TrendQuery provider(@Nullable String id) {
        return new TrendQuery(
                window, granularity, split, measure, organization, contract, id, resourceType, model, meter);
    }

    /** The same about one type of resources; null: about all. */
    public TrendQuery resourceType(@Nullable String type) {
        return new TrendQuery(
                window, granularity, split, measure, organization, contract, provider, type, model, meter);
    }

    /** The same about one model; null: about all. */
    public TrendQuery model(@Nullable SubscriptionModel only) {
        return new TrendQuery(
                window, granularity, split, measure, organization, contract, provider, resourceType, only, meter);
    }

    /** The same about one meter; null: about all. */
    public TrendQuery meter(@Nullable String code) {
        return new TrendQuery(
                window, granularity, split, measure, organization, contract, provider, resourceType, model, code);
    }

    boolean wants(Measure one) {
        return measure == null || measure == one;
    }

    boolean wants(SubscriptionModel one) {
        return model == null || model == one;
    }

    @Override
    public Privilege privilege() {
        return Privilege.CONTRACT;
    }

    @Override
    public PortfolioScope scope() {
        return PortfolioScope.organization(organization, window.span());
    }

    @Override
    public void check(Portfolio portfolio) {
        new TrendSubject(portfolio, this).check();
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return new TrendCalculator(portfolio, this).request();
    }

    @Override
    public TrendReport calculate(Portfolio portfolio, Usage usage) {
        return new TrendCalculator(portfolio, this).report(usage);
    }
}
