package io.cloud7.reporting.portfolio;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.Organizations;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a calculator sees of the world, beside usage.
 *
 * @param settings of the platform
 * @param organizations the whole tree
 * @param catalog all that is sold
 * @param contracts those in scope, in whatever order they come; kept by the name of the organization, its id, the name of
 *     the contract, its id. All reports over organizations follow this order
 * @param strays the live invoices that name no contract of the cloud, ordered by number, if they were asked for and
 *     {@code within} is null
 * @param within the organization to whose subtree the contracts are narrowed, and the resources of others that use them;
 *     null: all
 */
public record Portfolio(
        Settings settings,
        Organizations organizations,
        Catalog catalog,
        List<ContractFacts> contracts,
        List<Invoice> strays,
        @Nullable String within) {
    public Portfolio {
        strays = within == null ? List.copyOf(strays) : List.of();
        contracts = (within == null ? contracts : seenBy(organizations.subtree(within), contracts))
                .stream().sorted(inOrder(organizations)).toList();
    }

    private static Comparator<ContractFacts> inOrder(Organizations organizations) {
        return Comparator.comparing(
                ContractFacts::contract,
                Comparator.comparing((Contract contract) ->
                                organizations.get(contract.organization()).name())
                        .thenComparing(Contract::organization)
                        .thenComparing(Contract::name)
                        .thenComparing(Contract::id));
    }

    private static List<ContractFacts> seenBy(Set<String> organizations, List<ContractFacts> contracts) {
        return contracts.stream().map(facts -> facts.seenBy(organizations)).toList();
    }

    /**
     * Who looks: the organization to whose subtree everything is narrowed. The operator sees all.
     *
     * @throws IllegalArgumentException if it is unknown
     */
    public Organization viewer() {
        return within == null ? organizations.root() : organizations.get(within);
    }

    /** The same world with only some of its contracts. */
    public Portfolio with(List<ContractFacts> some) {
        return new Portfolio(settings, organizations, catalog, some, strays, within);
    }
}
