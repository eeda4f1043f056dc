package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import java.util.stream.Stream;

/** The providers that a viewer knows of: the operator of all, others of those of their contracts' plans, use and resources. */
record VisibleProviders(Portfolio portfolio) {
    boolean contain(String provider) {
        if (portfolio.viewer().role() == OrganizationRole.CLOUD_ADMIN) {
            return portfolio.catalog().findProvider(provider).isPresent();
        }
        return portfolio.contracts().stream().flatMap(this::of).anyMatch(provider::equals);
    }

    private Stream<String> of(ContractFacts facts) {
        Catalog catalog = portfolio.catalog();
        Stream<String> sold = Stream.concat(
                        catalog.plan(facts.contract().plan()).products().stream(), facts.usedProducts().stream())
                .flatMap(product -> catalog.findProduct(product).stream())
                .map(product -> product.provider());
        return Stream.concat(sold, facts.resources().values().stream().map(CloudResource::provider));
    }
}
