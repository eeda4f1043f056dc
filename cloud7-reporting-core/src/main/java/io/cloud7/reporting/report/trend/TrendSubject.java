package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.ReportRefusedException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** What a trend is about: contracts, and products of theirs. What is not there and what is foreign are refused alike. */
final class TrendSubject {
    private static final long MOST_POINTS = 10_000;

    private final Portfolio portfolio;
    private final Catalog catalog;
    private final TrendQuery query;

    TrendSubject(Portfolio portfolio, TrendQuery query) {
        this.portfolio = portfolio;
        this.catalog = portfolio.catalog();
        this.query = query;
    }

    void check() {
        Interval window = query.window().interval(portfolio.settings());
        long most = query.granularity().most(window);
        if (most > MOST_POINTS) {
            throw new ReportRefusedException("a trend of about " + most + " steps of one " + query.granularity()
                    + "; it has at most " + MOST_POINTS + ", so take longer steps or a shorter window");
        }
        if (query.organization() != null) {
            organization(query.organization());
        }
        if (query.contract() != null) {
            contracts();
        }
        check("provider", query.provider(), products().stream().map(Product::provider));
        check("resource type", query.resourceType(), products().stream().map(Product::resourceType));
        check("meter", query.meter(), products().stream().map(Product::meter));
    }

    private void organization(String id) {
        if (portfolio.organizations().find(id).isEmpty()
                || !portfolio.organizations().subtree(portfolio.viewer().id()).contains(id)) {
            throw unknown("organization", id);
        }
    }

    private static void check(String kind, @Nullable String id, Stream<String> known) {
        if (id != null && known.noneMatch(id::equals)) {
            throw unknown(kind, id);
        }
    }

    private static ReportRefusedException unknown(String kind, String id) {
        return new ReportRefusedException(
                kind + " \"" + id + "\" is unknown; write the id of one that the viewer can see");
    }

    /** All products for the operator; for others those of their contracts' plans, terms and use. */
    private Collection<Product> products() {
        if (portfolio.viewer().role() == OrganizationRole.CLOUD_ADMIN) {
            return catalog.products();
        }
        return portfolio.contracts().stream()
                .flatMap(facts -> Stream.concat(
                        catalog.plan(facts.contract().plan()).products().stream(), productIds(facts).stream()))
                .distinct()
                .flatMap(id -> catalog.findProduct(id).stream())
                .toList();
    }

    /** The contracts that were asked about, in the order of the portfolio. */
    List<ContractFacts> contracts() {
        String wanted = query.contract();
        List<ContractFacts> own = portfolio.contracts().stream()
                .filter(facts -> query.organization() == null
                        || query.organization().equals(facts.contract().organization()))
                .toList();
        if (wanted == null) {
            return own;
        }
        List<ContractFacts> byId = own.stream()
                .filter(facts -> facts.contract().id().equals(wanted))
                .toList();
        List<ContractFacts> found = byId.isEmpty()
                ? own.stream()
                        .filter(facts -> facts.contract().name().equals(wanted))
                        .toList()
                : byId;
        if (found.isEmpty()) {
            throw new ReportRefusedException(
                    "contract \"" + wanted + "\" is unknown; write the id of one that the viewer can see, or its name");
        }
        if (found.size() > 1) {
            throw new ReportRefusedException("several organizations have a contract named \"" + wanted
                    + "\"; write its id, or name the organization too");
        }
        return found;
    }

    /** The ids of the products that a contract uses, reserves or has quotas of. */
    static Collection<String> productIds(ContractFacts facts) {
        Collection<String> ids = new TreeSet<>(facts.usedProducts());
        Contract contract = facts.contract();
        contract.reservations().forEach(reservation -> ids.add(reservation.product()));
        contract.bundles().forEach(bundle -> bundle.items().forEach(item -> ids.add(item.product())));
        return ids;
    }

    /** The products of a contract that were asked about, in order of id. */
    List<Product> products(ContractFacts facts) {
        return productIds(facts).stream()
                .flatMap(id -> catalog.findProduct(id).stream())
                .filter(this::takes)
                .filter(product -> query.model() == null || query.model() == product.model())
                .toList();
    }

    private boolean takes(Product product) {
        return (query.provider() == null || query.provider().equals(product.provider()))
                && (query.resourceType() == null || query.resourceType().equals(product.resourceType()))
                && (query.meter() == null || query.meter().equals(product.meter()));
    }

    /** Whether a charge was asked about. One without a product is of no provider, resource type or meter. */
    boolean takes(Charge charge) {
        if (query.model() != null && query.model() != charge.model()) {
            return false;
        }
        if (charge.product() == null) {
            return query.provider() == null && query.resourceType() == null && query.meter() == null;
        }
        return catalog.findProduct(charge.product()).filter(this::takes).isPresent();
    }

    Meter meterOf(Product product) {
        return catalog.meterOf(product);
    }
}
