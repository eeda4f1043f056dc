package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices the buyer of a contract pays. What a seller above bills to the buyer's own seller is not among them,
 * though it may name the contract; what an outsider bills, such as the provider of an imported bill, is.
 */
public final class BilledTo {
    private final Portfolio portfolio;
    private final Contract contract;
    private final Organization buyer;

    private BilledTo(Portfolio portfolio, Contract contract) {
        this.portfolio = portfolio;
        this.contract = contract;
        this.buyer = portfolio.organizations().get(contract.organization());
    }

    /** The periods of a contract that are invoiced to its buyer, for the contract alone. */
    public static ClosedPeriods customer(Portfolio portfolio, ContractFacts facts) {
        return new ClosedPeriods(portfolio, facts, List.of(facts), invoicesOfCustomer(portfolio, facts));
    }

    /** The invoices that the buyer of a contract pays for the contract alone, in the order in which they were issued. */
    public static List<Invoice> invoicesOfCustomer(Portfolio portfolio, ContractFacts facts) {
        BilledTo billed = new BilledTo(portfolio, facts.contract());
        return facts.invoices().stream()
                .filter(billed::paysAsCustomer)
                .sorted(Invoice.BY_ISSUE)
                .toList();
    }

    /**
     * The periods of a reseller's contract that are invoiced to it, for the contract and all that is sourced from it.
     *
     * @param portfolio all contracts sourced from it, directly or through others
     */
    public static ClosedPeriods reseller(Portfolio portfolio, ContractFacts facts) {
        BilledTo billed = new BilledTo(portfolio, facts.contract());
        return new ClosedPeriods(portfolio, facts, portfolio.contracts(), invoices(portfolio, billed::paysAsReseller));
    }

    /**
     * The invoices that carry what a reseller pays for its contract and all that is sourced from it, in the order in
     * which they were issued: those that it pays, and those by which an outsider bills the sourced contracts.
     *
     * @param portfolio all contracts sourced from it, directly or through others
     */
    public static List<Invoice> invoicesOfReseller(Portfolio portfolio, ContractFacts facts) {
        BilledTo billed = new BilledTo(portfolio, facts.contract());
        return invoices(portfolio, invoice -> billed.isExternal(invoice) || billed.paysAsReseller(invoice));
    }

    private static List<Invoice> invoices(Portfolio portfolio, Predicate<Invoice> which) {
        return portfolio.contracts().stream()
                .map(ContractFacts::invoices)
                .flatMap(Collection::stream)
                .filter(which)
                .sorted(Invoice.BY_ISSUE)
                .distinct()
                .toList();
    }

    private boolean paysAsCustomer(Invoice invoice) {
        return buyer.parent() == null
                || isExternal(invoice)
                || isFromSeller(invoice)
                || contract.id().equals(invoice.contract());
    }

    private boolean paysAsReseller(Invoice invoice) {
        return buyer.role() == OrganizationRole.RESELLER
                && !isExternal(invoice)
                && (isNamed(invoice) || (invoice.contract() == null && isFromSeller(invoice)));
    }

    private boolean isNamed(Invoice invoice) {
        return contract.id().equals(invoice.contract())
                || invoice.lines().stream().anyMatch(line -> isOnContract(invoice, line));
    }

    private boolean isOnContract(Invoice invoice, InvoiceLine line) {
        return contract.id().equals(invoice.contractOf(line));
    }

    private boolean isFromSeller(Invoice invoice) {
        return issuer(invoice).equals(buyer.parent());
    }

    private boolean isExternal(Invoice invoice) {
        return portfolio.organizations().find(issuer(invoice)).isEmpty();
    }

    private String issuer(Invoice invoice) {
        @Nullable String issuer = invoice.issuer();
        return issuer == null ? portfolio.organizations().root().id() : issuer;
    }
}
