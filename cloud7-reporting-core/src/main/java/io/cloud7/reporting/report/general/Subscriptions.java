package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.ByModel;
import io.cloud7.reporting.report.Visible;
import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Calculates the subscription plan report. */
final class Subscriptions {
    private final Portfolio portfolio;
    private final SubscriptionPlanQuery query;
    private final Visible visible;
    private final ZoneId zone;
    private final Moment moment;
    private final Allocations allocations;

    /** A contract that passes the filters, with what is known of it. */
    private record Listed(Subscription subscription, ContractFacts facts) {}

    Subscriptions(Portfolio portfolio, SubscriptionPlanQuery query) {
        this.portfolio = portfolio;
        this.query = query;
        this.visible = new Visible(portfolio);
        this.zone = portfolio.settings().zone();
        this.moment = Moment.at(query.asOf(portfolio.settings()));
        this.allocations = new Allocations(portfolio.catalog(), zone, moment);
    }

    UsageRequest request() {
        List<UsageRequest.Sum> sums = listed().filter(listed -> tabs(listed).contains(SubscriptionModel.PAYG))
                .flatMap(listed -> allocations.questions(listed.facts()))
                .map(key -> new UsageRequest.Sum(key, List.of(Slice.everything(moment.microsecond())), Mask.NONE))
                .toList();
        return new UsageRequest(sums, List.of(), List.of(), moment.microsecond().getEnd());
    }

    SubscriptionPlanReport report(Usage usage) {
        List<Listed> listed = listed().sorted(Comparator.comparing(Listed::subscription, Subscription.ORDER))
                .toList();
        List<Subscription> contracts = listed.stream().map(Listed::subscription).toList();
        return new SubscriptionPlanReport(
                query,
                query.asOf(portfolio.settings()),
                contracts,
                ByModel.of(model -> listed.stream()
                        .filter(row -> tabs(row).contains(model))
                        .map(row -> row(row, model, usage))
                        .toList()),
                Popularity.ranked(plans(), contracts, (row, plan) -> row.plan().equals(plan)),
                Popularity.ranked(
                        models(), contracts, (row, model) -> row.models().contains(model)));
    }

    private Stream<Listed> listed() {
        Plan plan = query.plan() == null ? null : visible.plan(query.plan());
        return portfolio.contracts().stream()
                .map(facts -> new Listed(subscription(facts), facts))
                .filter(row -> query.activity().includes(row.subscription().status()))
                .filter(row -> plan == null || row.subscription().plan().equals(plan))
                .filter(row -> query.role() == null
                        || row.subscription().organization().role() == query.role())
                .filter(row -> query.model() == null || tabs(row).contains(query.model()))
                .filter(row -> expires(row.subscription()));
    }

    private boolean expires(Subscription row) {
        return query.expiringWithin() == null
                || (row.activity() == Activity.ACTIVE && row.daysToExpiry() <= query.expiringWithin());
    }

    private Subscription subscription(ContractFacts facts) {
        Contract contract = facts.contract();
        Organization buyer = portfolio.organizations().get(contract.organization());
        Entitlement entitlement = new Entitlement(portfolio.catalog(), facts);
        return new Subscription(
                entitlement.plan(),
                buyer,
                portfolio.organizations().resellerOf(buyer),
                contract,
                entitlement.models(),
                contract.status(query.asOf(portfolio.settings()), zone),
                contract.daysToExpiry(query.asOf(portfolio.settings()), zone),
                Terms.begun(
                        contract, query.asOf(portfolio.settings()).atZone(zone).toLocalDate()));
    }

    /** A contract without any model is on the PAYG tab, lest it be on none. */
    private Set<SubscriptionModel> tabs(Listed row) {
        Set<SubscriptionModel> models = row.subscription().models();
        return models.isEmpty() ? Set.of(SubscriptionModel.PAYG) : models;
    }

    private SubscriptionRow row(Listed listed, SubscriptionModel model, Usage usage) {
        Entitlement entitlement = new Entitlement(portfolio.catalog(), listed.facts());
        List<String> providers = Stream.concat(
                        entitlement.products(model, Entitlement.EVER, zone), entitlement.used(model))
                .map(Product::provider)
                .distinct()
                .map(id -> portfolio.catalog().provider(id).name())
                .sorted()
                .toList();
        return new SubscriptionRow(
                listed.subscription(), model, allocations.of(listed.facts(), model, usage), providers);
    }

    private Collection<Plan> plans() {
        return visible.plans().stream()
                .filter(plan -> query.plan() == null || plan.id().equals(query.plan()))
                .sorted(Comparator.comparing(Plan::name).thenComparing(Plan::id))
                .toList();
    }

    private Collection<SubscriptionModel> models() {
        return query.model() == null ? List.of(SubscriptionModel.values()) : List.of(query.model());
    }
}
