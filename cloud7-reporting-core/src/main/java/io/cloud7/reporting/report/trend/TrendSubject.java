package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.Visible;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
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
        Visible visible = new Visible(portfolio);
        if (query.organization() != null) {
            visible.organization(query.organization());
        }
        if (query.contract() != null) {
            contracts();
        }
        if (query.provider() != null) {
            visible.provider(query.provider());
        }
        if (query.resourceType() != null) {
            visible.checkResourceType(query.resourceType());
        }
        if (query.meter() != null) {
            visible.checkMeter(query.meter());
        }
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
            throw Visible.unknown("contract", wanted);
        }
        if (found.size() > 1) {
            throw new ReportRefusedException("several organizations have a contract named \"" + wanted
                    + "\"; write its id, or name the organization too");
        }
        return found;
    }

    /** The ids of the products that a contract uses, reserves or has quotas of. */
    private static Collection<String> productIds(ContractFacts facts) {
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
                .filter(product -> query.wants(product.model()))
                .toList();
    }

    /** Whether a product was asked about, whatever its model. */
    boolean takes(Product product) {
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
