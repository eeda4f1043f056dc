package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.ReportRefusedException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses ids that a viewer does not know: the operator knows the whole catalog, others what their contracts have. What
 * is another's is refused in the words for what is not there.
 */
final class FilterCheck {
    private final Portfolio portfolio;
    private final Collection<Product> products;

    FilterCheck(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.products = known(portfolio);
    }

    private static Collection<Product> known(Portfolio portfolio) {
        Catalog catalog = portfolio.catalog();
        if (portfolio.viewer().equals(portfolio.organizations().root())) {
            return catalog.products();
        }
        Set<String> ids = new TreeSet<>();
        for (ContractFacts facts : portfolio.contracts()) {
            Contract contract = facts.contract();
            ids.addAll(facts.usedProducts());
            ids.addAll(catalog.plan(contract.plan()).products());
            contract.reservations().forEach(reservation -> ids.add(reservation.product()));
            contract.bundles().forEach(bundle -> bundle.items().forEach(item -> ids.add(item.product())));
        }
        return ids.stream().map(catalog::product).toList();
    }

    void check(ResourceFilter filter) {
        Organization buyer = organization(filter.organization());
        if (buyer != null && filter.role() != null && buyer.role() != filter.role()) {
            throw new ReportRefusedException("organization " + buyer.id() + " is of role " + buyer.role() + ", not "
                    + filter.role() + "; leave the role out, or name an organization of it");
        }
        Organization reseller = organization(filter.parentReseller());
        if (reseller != null && reseller.role() != OrganizationRole.RESELLER) {
            throw new ReportRefusedException("organization " + reseller.id() + " is of role " + reseller.role()
                    + "; a parent reseller is of role RESELLER");
        }
        known("provider", filter.provider(), providers().map(Provider::id));
        known("region", filter.region(), regions(filter.provider()));
        known("resource type", filter.resourceType(), products.stream().map(Product::resourceType));
    }

    private @Nullable Organization organization(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return portfolio
                .organizations()
                .find(id)
                .filter(found -> portfolio
                        .organizations()
                        .subtree(portfolio.viewer().id())
                        .contains(id))
                .orElseThrow(() -> unknown("organization", id));
    }

    private Stream<Provider> providers() {
        if (portfolio.viewer().equals(portfolio.organizations().root())) {
            return portfolio.catalog().providers().stream();
        }
        return products.stream()
                .map(product -> portfolio.catalog().provider(product.provider()))
                .distinct();
    }

    private Stream<String> regions(@Nullable String provider) {
        return providers()
                .filter(candidate -> provider == null || provider.equals(candidate.id()))
                .flatMap(candidate -> candidate.regions().stream())
                .map(region -> region.id());
    }

    private static void known(String kind, @Nullable String wanted, Stream<String> known) {
        if (wanted != null && known.noneMatch(wanted::equals)) {
            throw unknown(kind, wanted);
        }
    }

    private static ReportRefusedException unknown(String kind, String id) {
        return new ReportRefusedException(
                kind + " \"" + id + "\" is unknown; write the id of one that the viewer can see");
    }
}
