package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.time.BillingPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * All live invoices that the viewer may see, taken apart into bills of accounts. An invoice that names a contract
 * outside the portfolio is only there for a viewer who sees all: then there is no such contract.
 */
final class Bills {
    private final Portfolio portfolio;
    private final Map<String, ContractFacts> contracts = new HashMap<>();
    private final Map<String, Set<String>> families = new HashMap<>();
    private final List<Invoice> invoices;
    private final Map<String, List<Bill>> byInvoice = new HashMap<>();
    private final Map<Account, List<Bill>> byAccount = new HashMap<>();

    Bills(Portfolio portfolio) {
        this.portfolio = portfolio;
        Map<String, Invoice> all = new TreeMap<>();
        for (ContractFacts facts : portfolio.contracts()) {
            Contract contract = facts.contract();
            contracts.put(contract.id(), facts);
            if (contract.sourcedFrom() != null) {
                families.computeIfAbsent(contract.sourcedFrom(), top -> new LinkedHashSet<>())
                        .add(contract.id());
            }
            facts.invoices().forEach(invoice -> all.put(invoice.number(), invoice));
        }
        portfolio.strays().forEach(invoice -> all.put(invoice.number(), invoice));
        this.invoices = all.values().stream()
                .sorted(Invoice.BY_ISSUE)
                .filter(this::isVisible)
                .toList();
        for (Invoice invoice : invoices) {
            List<Bill> bills = billsOf(invoice);
            byInvoice.put(invoice.number(), bills);
            bills.forEach(bill -> byAccount
                    .computeIfAbsent(bill.account(), account -> new ArrayList<>())
                    .add(bill));
        }
    }

    /** The invoices in the order in which they were issued. */
    List<Invoice> invoices() {
        return invoices;
    }

    /** The bills of an invoice. */
    List<Bill> of(Invoice invoice) {
        return byInvoice.getOrDefault(invoice.number(), List.of());
    }

    /** All bills of an account in the order in which they were issued. */
    List<Bill> of(Account account) {
        return byAccount.getOrDefault(account, List.of());
    }

    /** The contract that an account bills. */
    ContractFacts contract(Account account) {
        return Objects.requireNonNull(contracts.get(account.contract()));
    }

    /** The contracts of an invoice that are not there. */
    Set<String> unknown(Invoice invoice) {
        Set<String> unknown = invoice.contracts();
        unknown.removeAll(contracts.keySet());
        return unknown;
    }

    /** The lines of an invoice that are compared, and are on no contract that is there. */
    List<InvoiceLine> strayLines(Invoice invoice) {
        return Reconciliation.linesOf(invoice).stream()
                .filter(line -> !contracts.containsKey(invoice.contractOf(line)))
                .toList();
    }

    private Set<String> named(Invoice invoice) {
        Set<String> named = invoice.contracts();
        named.retainAll(contracts.keySet());
        return named;
    }

    /**
     * Whether all of it is on contracts of the portfolio, or nothing is hidden from the viewer. What a seller above bills
     * to one between itself and the viewer is not the viewer's, though it names the viewer's contracts.
     */
    private boolean isVisible(Invoice invoice) {
        String viewer = portfolio.within();
        if (viewer != null && !unknown(invoice).isEmpty()) {
            return false;
        }
        Set<String> named = named(invoice);
        if (viewer == null || invoice.contract() != null || isExternal(invoice)) {
            return true;
        }
        String issuer = issuer(invoice);
        return portfolio.organizations().subtree(viewer).contains(issuer)
                || named.stream()
                        .map(contract -> accountOf(invoice, named, contract))
                        .allMatch(contract -> issuer.equals(seller(contract)));
    }

    private String issuer(Invoice invoice) {
        return invoice.issuer() == null ? portfolio.organizations().root().id() : invoice.issuer();
    }

    private boolean isExternal(Invoice invoice) {
        return portfolio.organizations().find(issuer(invoice)).isEmpty();
    }

    private @Nullable String seller(String contract) {
        return buyer(contract).parent();
    }

    private Organization buyer(String contract) {
        ContractFacts facts = Objects.requireNonNull(contracts.get(contract));
        return portfolio.organizations().get(facts.contract().organization());
    }

    /** The contract whose buyer pays a line: that of the line, or a reseller's above it. */
    private String accountOf(Invoice invoice, Set<String> named, String contract) {
        String account = contract;
        String above = contract;
        while (above != null && contracts.containsKey(above)) {
            boolean isResellers = buyer(above).role() == OrganizationRole.RESELLER;
            boolean isSoldByIssuer =
                    invoice.contract() == null && issuer(invoice).equals(seller(above));
            if (isResellers && (named.contains(above) || isSoldByIssuer)) {
                account = above;
            }
            above = Objects.requireNonNull(contracts.get(above)).contract().sourcedFrom();
        }
        return account;
    }

    private List<Bill> billsOf(Invoice invoice) {
        boolean external = isExternal(invoice);
        Set<String> named = named(invoice);
        Map<Account, List<InvoiceLine>> lines = new LinkedHashMap<>();
        for (String contract : named) {
            String billed = external ? contract : accountOf(invoice, named, contract);
            lines.put(account(billed, external), new ArrayList<>());
        }
        for (InvoiceLine line : Reconciliation.linesOf(invoice)) {
            String contract = invoice.contractOf(line);
            if (!named.contains(contract)) {
                continue;
            }
            String billed = external ? contract : accountOf(invoice, named, contract);
            lines.computeIfAbsent(account(billed, external), account -> new ArrayList<>())
                    .add(line);
        }
        if (external && invoice.contract() == null) {
            relatives(named).forEach(contract -> lines.putIfAbsent(account(contract, true), List.of()));
        }
        List<Bill> bills = new ArrayList<>();
        lines.forEach((account, own) -> bills.add(new Bill(invoice, account, period(invoice, account), own)));
        return bills;
    }

    private Account account(String contract, boolean external) {
        boolean wholesale = !external && buyer(contract).role() == OrganizationRole.RESELLER;
        return new Account(contract, wholesale, external);
    }

    /**
     * The contracts that are sourced from where those of an external bill are: one invoice is for all of a billing
     * account, so a contract of which every line is missing is still looked for.
     */
    private Set<String> relatives(Set<String> named) {
        Set<String> relatives = new LinkedHashSet<>();
        for (String contract : named) {
            String top =
                    Objects.requireNonNull(contracts.get(contract)).contract().sourcedFrom();
            relatives.addAll(families.getOrDefault(top == null ? contract : top, Set.of()));
        }
        return relatives;
    }

    private Interval period(Invoice invoice, Account account) {
        List<BillingPeriod> periods = portfolio
                .settings()
                .calendarOf(contract(account).contract())
                .periodsOf(Interval.of(invoice.from(), invoice.to()));
        return periods.get(0).interval().span(periods.get(periods.size() - 1).interval());
    }
}
