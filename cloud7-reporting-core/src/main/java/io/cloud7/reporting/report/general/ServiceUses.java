package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** What the contracts of a portfolio use, and could use, in a window and at a moment. Use counts in a contract's life. */
record ServiceUses(Portfolio portfolio, Interval window, Moment moment) {
    private Catalog catalog() {
        return portfolio.catalog();
    }

    private ZoneId zone() {
        return portfolio.settings().zone();
    }

    private Entitlement entitlement(ContractFacts facts) {
        return new Entitlement(catalog(), facts);
    }

    /** The part of the window in which a contract lives; null: none. */
    @Nullable Interval lived(Contract contract) {
        Interval life = contract.life(zone());
        Interval both = life.isConnected(window) ? life.intersection(window) : null;
        return both == null || both.isEmpty() ? null : both;
    }

    /** What must be known under a model. */
    Stream<ServiceQuestion> questions(ContractFacts facts, SubscriptionModel model) {
        return entitlement(facts)
                .used(model)
                .map(product -> question(facts.contract(), product))
                .filter(ServiceQuestion::isAsked);
    }

    private ServiceQuestion question(Contract contract, Product product) {
        return new ServiceQuestion(
                new UsageKey(contract.id(), product.id()),
                lived(contract),
                moment.isIn(contract.life(zone())) ? moment.microsecond() : null);
    }

    /** What a contract uses or could use under a model, by product. */
    List<ServiceUse> of(ContractFacts facts, SubscriptionModel model, ServiceOwners owners, Usage usage) {
        TreeMap<String, ServiceUse> uses = new TreeMap<>();
        Interval lived = lived(facts.contract());
        if (lived != null) {
            entitlement(facts)
                    .products(model, lived, zone())
                    .forEach(product -> uses.put(
                            product.id(), use(facts, owners, product, Set.of(), BigDecimal.ZERO, BigDecimal.ZERO)));
        }
        questions(facts, model).forEach(question -> {
            List<UsageSum> inWindow = question.inWindow(usage);
            List<UsageSum> atMoment = question.atMoment(usage);
            if (!inWindow.isEmpty() || !atMoment.isEmpty()) {
                Product product = catalog().product(question.key().product());
                boolean level = catalog().meterOf(product).isLevel();
                uses.put(
                        product.id(),
                        use(
                                facts,
                                owners,
                                product,
                                level ? holders(atMoment) : movers(facts, question, inWindow),
                                level ? Moment.used(atMoment) : BigDecimal.ZERO,
                                Moment.used(inWindow)));
            }
        });
        return List.copyOf(uses.values());
    }

    private static ServiceUse use(
            ContractFacts facts,
            ServiceOwners owners,
            Product product,
            Set<String> resources,
            BigDecimal level,
            BigDecimal used) {
        return new ServiceUse(
                owners.of(facts.contract().organization()), facts.contract().id(), product, resources, level, used);
    }

    /** The resources that hold something. */
    private static Set<String> holders(List<UsageSum> atMoment) {
        return atMoment.stream()
                .filter(sum -> sum.quantity().signum() > 0)
                .map(UsageSum::resource)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The resources that moved something in the window and are not deleted at the moment. */
    private Set<String> movers(ContractFacts facts, ServiceQuestion question, List<UsageSum> inWindow) {
        return question.moment() == null
                ? Set.of()
                : inWindow.stream()
                        .map(UsageSum::resource)
                        .filter(id -> isThere(facts.resources().get(id)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isThere(@Nullable CloudResource resource) {
        return resource == null || resource.state(moment.microsecond().getStart()) != CloudResource.State.DELETED;
    }
}
