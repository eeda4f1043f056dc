package io.cloud7.reporting.portfolio;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.organization.Organizations;
import java.util.List;

/**
 * All that a calculator sees of the world, beside usage.
 *
 * @param settings of the platform
 * @param organizations the whole tree
 * @param catalog all that is sold
 * @param contracts those in scope, ordered by organization, name, id
 */
public record Portfolio(
        Settings settings, Organizations organizations, Catalog catalog, List<ContractFacts> contracts) {
    public Portfolio {
        contracts = List.copyOf(contracts);
    }
}
