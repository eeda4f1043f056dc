package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        BilledTo billed = new BilledTo(portfolio, facts.contract());
        return new ClosedPeriods(
                portfolio.settings(),
                facts.contract(),
                List.of(),
                facts.invoices().stream().filter(billed::paysAsCustomer).toList());
    }

    /**
     * The periods of a reseller's contract that are invoiced to it, for the contract and all that is sourced from it.
     *
     * @param portfolio all contracts sourced from it, directly or through others
     */
    public static ClosedPeriods reseller(Portfolio portfolio, ContractFacts facts) {
        BilledTo billed = new BilledTo(portfolio, facts.contract());
        Map<String, Invoice> invoices = new LinkedHashMap<>();
        portfolio.contracts().stream()
                .map(ContractFacts::invoices)
                .flatMap(Collection::stream)
                .filter(billed::paysAsReseller)
                .forEach(invoice -> invoices.put(invoice.number(), invoice));
        return new ClosedPeriods(
                portfolio.settings(),
                facts.contract(),
                portfolio.contracts().stream().map(ContractFacts::contract).toList(),
                invoices.values());
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
