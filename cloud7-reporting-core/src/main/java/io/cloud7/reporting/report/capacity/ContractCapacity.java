package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.ContractStatus;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.usage.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one contract is granted and holds at an instant, by provider and meter, and how many resources it has there. */
final class ContractCapacity {
    private final Catalog catalog;
    private final CapacityMeters meters;
    private final Map<ProviderMeter, Allocation> allocations = new HashMap<>();
    private final Map<ProviderMeter, BigDecimal> countedTwice = new HashMap<>();
    private final Map<String, ResourceCounts> counts = new HashMap<>();

    ContractCapacity(Portfolio portfolio, ContractFacts facts, Instant asOf, Usage usage) {
        catalog = portfolio.catalog();
        meters = new CapacityMeters(catalog);
        ZoneId zone = portfolio.settings().zone();
        LocalDate day = asOf.atZone(zone).toLocalDate();
        List<Entitlement> pools = Entitlement.of(facts.contract(), day).toList();
        pools.forEach(pool -> add(pool.product(), Allocation.granted(pool.quantity())));
        facts.sourced().forEach(sourced -> {
            ContractStatus status = sourced.status(asOf, zone);
            if (status != ContractStatus.TERMINATED) {
                Entitlement.of(sourced, day).forEach(part -> givenOn(part, pools, status.isActive()));
            }
        });
        HeldLevels levels = new HeldLevels(portfolio, facts, asOf);
        levels.products()
                .forEach(product -> held(product, levels.of(product, usage).total()));
        facts.resources().values().stream()
                .filter(resource -> resource.contract().equals(facts.contract().id()))
                .filter(resource -> exists(resource, asOf))
                .forEach(resource -> counts.merge(
                        resource.provider(), ResourceCounts.ofOne(resource.resourceType()), ResourceCounts::plus));
    }

    private void givenOn(Entitlement part, List<Entitlement> pools, boolean isListed) {
        BigDecimal quantity = part.quantity();
        if (quantity == null) {
            return;
        }
        pools.stream().filter(part::isPartOf).findFirst().ifPresent(pool -> {
            add(part.product(), Allocation.givenOn(quantity));
            if (isListed && pool.quantity() != null) {
                countedTwice.merge(key(part.product()), quantity, BigDecimal::add);
            }
        });
    }

    private void held(Product product, BigDecimal level) {
        if (level.signum() > 0) {
            add(product.id(), Allocation.held(level, product.model() != SubscriptionModel.PAYG));
        }
    }

    private void add(String id, Allocation allocation) {
        allocations.merge(key(id), allocation, Allocation::plus);
    }

    private ProviderMeter key(String id) {
        Product product = catalog.product(id);
        return new ProviderMeter(product.provider(), product.meter());
    }

    private static boolean exists(CloudResource resource, Instant asOf) {
        Instant created = resource.created();
        return (created == null || !created.isAfter(asOf)) && resource.state(asOf) != CloudResource.State.DELETED;
    }

    /** Where it is granted or holds anything, or has a resource, by name. */
    List<Provider> providers() {
        TreeSet<Provider> providers =
                new TreeSet<>(Comparator.comparing(Provider::name).thenComparing(Provider::id));
        Stream.concat(allocations.keySet().stream().map(ProviderMeter::provider), counts.keySet().stream())
                .flatMap(id -> catalog.findProvider(id).stream())
                .forEach(providers::add);
        return List.copyOf(providers);
    }

    /** What it adds to the sums of the providers. */
    Map<ProviderMeter, CapacitySum> sums() {
        Map<ProviderMeter, CapacitySum> sums = new HashMap<>();
        allocations.forEach((key, allocation) ->
                sums.put(key, CapacitySum.of(allocation, countedTwice.getOrDefault(key, BigDecimal.ZERO))));
        return sums;
    }

    /** By kind on one provider; null: on all. */
    ByKind<Allocation> byKind(@Nullable String provider) {
        return ByKind.of(kind -> allocations.entrySet().stream()
                .filter(entry ->
                        provider == null || provider.equals(entry.getKey().provider()))
                .filter(entry -> meters.kindOf(entry.getKey().meter()) == kind)
                .map(Map.Entry::getValue)
                .reduce(Allocation.NONE, Allocation::plus));
    }

    ResourceCounts counts(@Nullable String provider) {
        return provider == null
                ? counts.values().stream().reduce(ResourceCounts.NONE, ResourceCounts::plus)
                : counts.getOrDefault(provider, ResourceCounts.NONE);
    }

    /** The models that a contract has: PAYG if its plan has it, those of its reservations and bundles, and of its use. */
    static List<SubscriptionModel> models(Portfolio portfolio, ContractFacts facts) {
        Catalog catalog = portfolio.catalog();
        Contract contract = facts.contract();
        Set<SubscriptionModel> models = EnumSet.noneOf(SubscriptionModel.class);
        if (catalog.plan(contract.plan()).models().contains(SubscriptionModel.PAYG)) {
            models.add(SubscriptionModel.PAYG);
        }
        if (!contract.reservations().isEmpty()) {
            models.add(SubscriptionModel.RESERVED);
        }
        if (!contract.bundles().isEmpty()) {
            models.add(SubscriptionModel.BUNDLE);
        }
        facts.usedProducts().stream()
                .flatMap(product -> catalog.findProduct(product).stream())
                .map(Product::model)
                .forEach(models::add);
        return List.copyOf(models);
    }
}
