package io.cloud7.reporting.portfolio;

import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * Whose contracts a report is about, and when.
 *
 * @param within only organizations of this one's subtree; null: all. The engine narrows it to the viewer's
 *     organization before anything is fetched
 * @param organization only contracts that this organization buys; null: of all
 * @param contractName only contracts of this name; null: all
 * @param contractId only the contract with this id; null: all
 * @param sourced whether also all contracts are meant that are sourced from those, and from these in turn
 * @param strays whether also live invoices are wanted that name no contract of the cloud; only where all is
 *     in scope
 * @param window the span that given charges are wanted for; contracts are not filtered by it
 */
public record PortfolioScope(
        @Nullable String within,
        @Nullable String organization,
        @Nullable String contractName,
        @Nullable String contractId,
        boolean sourced,
        boolean strays,
        Interval window) {
    /** One contract of one organization. */
    public static PortfolioScope contract(String organization, String contractName, Interval window) {
        return new PortfolioScope(null, organization, contractName, null, false, false, window);
    }

    /** The contract with this id. */
    public static PortfolioScope contract(String id, Interval window) {
        return new PortfolioScope(null, null, null, id, false, false, window);
    }

    /** All contracts of one organization; null: of all. */
    public static PortfolioScope organization(@Nullable String organization, Interval window) {
        return new PortfolioScope(null, organization, null, null, false, false, window);
    }

    /** All contracts. */
    public static PortfolioScope all(Interval window) {
        return organization(null, window);
    }

    /** The same, with all contracts that are sourced from those, and from these in turn. */
    public PortfolioScope withSourced() {
        return new PortfolioScope(within, organization, contractName, contractId, true, strays, window);
    }

    /** The same, with live invoices that name no contract of the cloud, which only who sees all may see. */
    public PortfolioScope withStrays() {
        return new PortfolioScope(within, organization, contractName, contractId, sourced, true, window);
    }

    /** The same, only inside an organization's subtree. */
    public PortfolioScope narrowedTo(String root) {
        return new PortfolioScope(root, organization, contractName, contractId, sourced, strays, window);
    }
}
