package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import org.jspecify.annotations.Nullable;

/** To which series a figure belongs. */
final class TrendGroups {
    private static final String ALL = "All";
    private static final String NONE = "(none)";

    private final Portfolio portfolio;
    private final TrendQuery query;

    TrendGroups(Portfolio portfolio, TrendQuery query) {
        this.portfolio = portfolio;
        this.query = query;
    }

    private record Group(@Nullable String id, String name) {}

    /** A quantity of a product. */
    TrendKey ofProduct(ContractFacts facts, Product product, Measure measure) {
        Group group = group(facts, product, product.model());
        Meter meter = portfolio.catalog().meterOf(product);
        return new TrendKey(group.id(), group.name(), measure, meter.code(), unit(measure, meter));
    }

    private static String unit(Measure measure, Meter meter) {
        return switch (measure) {
            case USAGE -> meter.chargedUnit();
            case AVERAGE, PEAK -> meter.unit();
            case UTILIZATION -> "%";
            case COST, EFFECTIVE_COST, UNUSED_COST -> throw new IllegalArgumentException(measure + " has no meter");
        };
    }

    /** An amount that is due for a product. */
    TrendKey ofMoney(ContractFacts facts, Product product, Measure measure) {
        return ofUse(facts, product, product.model(), measure);
    }

    /** An amount that is due for the use of a product under a model. */
    TrendKey ofUse(ContractFacts facts, Product product, SubscriptionModel model, Measure measure) {
        return money(group(facts, product, model), measure, currency(facts));
    }

    /** An amount of a charge. */
    TrendKey ofCharge(ContractFacts facts, Charge charge, Measure measure) {
        Product product = charge.product() == null
                ? null
                : portfolio.catalog().findProduct(charge.product()).orElse(null);
        return money(
                group(facts, product, charge.model()),
                measure,
                charge.currency().getCurrencyCode());
    }

    /** An amount of a contract as a whole; null: the trend is split by something else. */
    @Nullable TrendKey ofContract(ContractFacts facts, Measure measure) {
        return switch (query.split()) {
            case NOTHING, ORGANIZATION, CONTRACT -> money(group(facts, null, null), measure, currency(facts));
            case PROVIDER, RESOURCE_TYPE, MODEL -> null;
        };
    }

    private static TrendKey money(Group group, Measure measure, String currency) {
        return new TrendKey(group.id(), group.name(), measure, null, currency);
    }

    private String currency(ContractFacts facts) {
        return buyer(facts).currency().getCurrencyCode();
    }

    private Organization buyer(ContractFacts facts) {
        return portfolio.organizations().get(facts.contract().organization());
    }

    private Group group(ContractFacts facts, @Nullable Product product, @Nullable SubscriptionModel model) {
        return switch (query.split()) {
            case NOTHING -> new Group(null, ALL);
            case ORGANIZATION -> new Group(buyer(facts).id(), buyer(facts).name());
            case CONTRACT -> new Group(facts.contract().id(), facts.contract().name());
            case PROVIDER ->
                product == null
                        ? new Group(null, NONE)
                        : new Group(
                                product.provider(),
                                portfolio.catalog().provider(product.provider()).name());
            case RESOURCE_TYPE ->
                product == null ? new Group(null, NONE) : new Group(product.resourceType(), product.resourceType());
            case MODEL -> model == null ? new Group(null, NONE) : new Group(model.name(), model.name());
        };
    }
}
