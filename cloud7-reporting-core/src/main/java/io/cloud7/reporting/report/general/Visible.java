package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.time.Micros;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * What the viewer of a portfolio knows of: the operator of everything, others of the organizations below them and of
 * the plans and providers of their contracts. All else is refused in the words for what is not there.
 */
record Visible(Portfolio portfolio) {
    /** All time. */
    static final Interval EVER = Interval.of(Micros.EARLIEST, Micros.LATEST);

    private boolean all() {
        return portfolio.viewer().equals(portfolio.organizations().root());
    }

    /** The organization with this id. */
    Organization organization(String id) {
        return portfolio
                .organizations()
                .find(id)
                .filter(known -> portfolio
                        .organizations()
                        .subtree(portfolio.viewer().id())
                        .contains(id))
                .orElseThrow(() -> unknown("organization", id));
    }

    /** The plan with this id. */
    Plan plan(String id) {
        return plans().stream().filter(plan -> plan.id().equals(id)).findFirst().orElseThrow(() -> unknown("plan", id));
    }

    /** The provider with this id. */
    Provider provider(String id) {
        return providers().stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("provider", id));
    }

    /** Refuses a region that none of the providers has, or not the one provider. */
    void region(String id, @Nullable String provider) {
        if (providers().stream()
                .filter(candidate -> provider == null || provider.equals(candidate.id()))
                .noneMatch(candidate -> candidate.has(id))) {
            throw unknown("region", id);
        }
    }

    /** Refuses a resource type that none of the products has. */
    void resourceType(String type) {
        Stream<Product> products = all()
                ? portfolio.catalog().products().stream()
                : portfolio.contracts().stream().flatMap(this::products);
        if (products.noneMatch(product -> product.resourceType().equals(type))) {
            throw unknown("resource type", type);
        }
    }

    private static ReportRefusedException unknown(String kind, String id) {
        return new ReportRefusedException(
                kind + " \"" + id + "\" is unknown; write the id of one that the viewer can see");
    }

    /** The plans, in the order of the catalog. */
    Collection<Plan> plans() {
        if (all()) {
            return portfolio.catalog().plans();
        }
        Set<String> known = portfolio.contracts().stream()
                .map(facts -> facts.contract().plan())
                .collect(Collectors.toSet());
        return portfolio.catalog().plans().stream()
                .filter(plan -> known.contains(plan.id()))
                .toList();
    }

    /** The providers, in the order of the catalog. */
    Collection<Provider> providers() {
        if (all()) {
            return portfolio.catalog().providers();
        }
        Set<String> known = portfolio.contracts().stream()
                .flatMap(this::products)
                .map(Product::provider)
                .collect(Collectors.toSet());
        return portfolio.catalog().providers().stream()
                .filter(provider -> known.contains(provider.id()))
                .toList();
    }

    private Stream<Product> products(ContractFacts facts) {
        Entitlement entitlement = new Entitlement(portfolio.catalog(), facts);
        return List.of(SubscriptionModel.values()).stream()
                .flatMap(model -> Stream.concat(
                        entitlement.products(model, EVER, portfolio.settings().zone()), entitlement.used(model)));
    }
}
