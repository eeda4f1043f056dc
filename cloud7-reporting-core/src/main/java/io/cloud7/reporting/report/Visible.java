package io.cloud7.reporting.report;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer of a portfolio knows of, one rule for all reports. The operator knows everything. Others know the
 * organizations below them; of the contracts in the portfolio the plans, and the products that these offer, that are
 * reserved, bundled or were used; and the providers, resource types and meters of these products and of the contracts'
 * own resources. All else is refused in the words for what is not there.
 *
 * @param portfolio narrowed to the viewer
 */
public record Visible(Portfolio portfolio) {
    private boolean all() {
        return portfolio.viewer().equals(portfolio.organizations().root());
    }

    private Catalog catalog() {
        return portfolio.catalog();
    }

    /**
     * The refusal of what the viewer does not know.
     *
     * @param kind of what, for example provider
     * @param id what was entered
     */
    public static ReportRefusedException unknown(String kind, String id) {
        return new ReportRefusedException(
                kind + " \"" + id + "\" is unknown; write the id of one that the viewer can see");
    }

    /**
     * The organization with this id.
     *
     * @throws ReportRefusedException if the viewer knows none
     */
    public Organization organization(String id) {
        return portfolio
                .organizations()
                .find(id)
                .filter(known -> portfolio
                        .organizations()
                        .subtree(portfolio.viewer().id())
                        .contains(id))
                .orElseThrow(() -> unknown("organization", id));
    }

    /**
     * The plan with this id.
     *
     * @throws ReportRefusedException if the viewer knows none
     */
    public Plan plan(String id) {
        return plans().stream().filter(plan -> plan.id().equals(id)).findFirst().orElseThrow(() -> unknown("plan", id));
    }

    /**
     * The provider with this id.
     *
     * @throws ReportRefusedException if the viewer knows none
     */
    public Provider provider(String id) {
        return providers().stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("provider", id));
    }

    /**
     * Checks a region.
     *
     * @param provider whose it is to be; null: anybody's
     * @throws ReportRefusedException if the viewer knows no provider that has it, or the one provider has not
     */
    public void checkRegion(String id, @Nullable String provider) {
        if (providers().stream()
                .filter(candidate -> provider == null || provider.equals(candidate.id()))
                .noneMatch(candidate -> candidate.has(id))) {
            throw unknown("region", id);
        }
    }

    /**
     * Checks a resource type.
     *
     * @throws ReportRefusedException if the viewer knows no product and no resource of it
     */
    public void checkResourceType(String type) {
        if (named(Product::resourceType, CloudResource::resourceType).noneMatch(type::equals)) {
            throw unknown("resource type", type);
        }
    }

    /**
     * Checks a meter.
     *
     * @throws ReportRefusedException if the viewer knows no product that it measures
     */
    public void checkMeter(String code) {
        if (!knowsMeter(code)) {
            throw unknown("meter", code);
        }
    }

    /** Whether the viewer knows a product that is measured by a meter. */
    public boolean knowsMeter(String code) {
        return products().anyMatch(product -> product.meter().equals(code));
    }

    /** The plans, in the order of the catalog. */
    public Collection<Plan> plans() {
        if (all()) {
            return catalog().plans();
        }
        Set<String> known = portfolio.contracts().stream()
                .map(facts -> facts.contract().plan())
                .collect(Collectors.toSet());
        return catalog().plans().stream()
                .filter(plan -> known.contains(plan.id()))
                .toList();
    }

    /** The providers, in the order of the catalog. */
    public Collection<Provider> providers() {
        if (all()) {
            return catalog().providers();
        }
        Set<String> known = named(Product::provider, CloudResource::provider).collect(Collectors.toSet());
        return catalog().providers().stream()
                .filter(provider -> known.contains(provider.id()))
                .toList();
    }

    /** What the products are called in some way, and the contracts' own resources; much comes several times. */
    private Stream<String> named(Function<Product, String> ofProduct, Function<CloudResource, String> ofResource) {
        return Stream.concat(
                products().map(ofProduct),
                portfolio.contracts().stream().flatMap(Visible::own).map(ofResource));
    }

    private static Stream<CloudResource> own(ContractFacts facts) {
        return facts.resources().values().stream()
                .filter(resource -> resource.contract().equals(facts.contract().id()));
    }

    private Stream<Product> products() {
        return all()
                ? catalog().products().stream()
                : portfolio.contracts().stream()
                        .flatMap(this::products)
                        .distinct()
                        .flatMap(id -> catalog().findProduct(id).stream());
    }

    private Stream<String> products(ContractFacts facts) {
        Contract contract = facts.contract();
        return Stream.of(
                        catalog().plan(contract.plan()).products().stream(),
                        contract.reservations().stream().map(reservation -> reservation.product()),
                        contract.bundles().stream()
                                .flatMap(bundle -> bundle.items().stream())
                                .map(item -> item.product()),
                        facts.usedProducts().stream())
                .flatMap(Function.identity());
    }
}
