package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.Correction;
import io.cloud7.reporting.report.Knowledge;
import io.cloud7.reporting.report.LookBack;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * Reconciles some of all invoices. The others count too: what one of them bills is not unbilled, and what is billed
 * again is a duplicate.
 */
final class BillingRun {
    private final Portfolio portfolio;
    private final Bills bills;
    private final List<Invoice> wanted;
    private final @Nullable BigDecimal tolerance;
    private final ExpectedOfAccounts expected;

    /** Takes the invoices to reconcile, each with its bills. */
    BillingRun(Portfolio portfolio, Bills bills, List<Invoice> wanted, @Nullable BigDecimal tolerance) {
        this.portfolio = portfolio;
        this.bills = bills;
        this.wanted = List.copyOf(wanted);
        this.tolerance = tolerance;
        Set<Account> accounts = new LinkedHashSet<>();
        Interval window = null;
        for (Invoice invoice : this.wanted) {
            for (Bill bill : bills.of(invoice)) {
                accounts.add(bill.account());
                window = window == null ? bill.period() : window.span(bill.period());
            }
        }
        Interval rated = window == null ? Interval.of(Instant.EPOCH, Instant.EPOCH) : window;
        this.expected = new ExpectedOfAccounts(portfolio, bills, accounts, rated);
    }

    List<LookBack> lookBacks() {
        return expected.lookBacks();
    }

    UsageRequest request() {
        return expected.request();
    }

    /** The reconciliations in the order in which the invoices were issued. */
    List<Reconciliation> reconcile(Usage usage, List<Knowledge> known) {
        Map<Account, List<Charge>> charges = expected.charges(usage, known);
        Map<String, Rows> rows = new LinkedHashMap<>();
        wanted.forEach(invoice -> rows.put(invoice.number(), new Rows(invoice)));
        charges.forEach((account, ofAccount) -> new OneAccount(account, ofAccount).into(rows));
        return rows.values().stream().map(Rows::reconciliation).toList();
    }

    /** What is found of one invoice. */
    private final class Rows {
        private final Invoice invoice;
        private final Comparison comparison;
        private final List<ReconciledLine> lines = new ArrayList<>();
        private final List<ReconciledLine> unbilled = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();

        Rows(Invoice invoice) {
            this.invoice = invoice;
            this.comparison = Comparison.of(portfolio.settings().rounding(), invoice.currency(), tolerance);
        }

        Reconciliation reconciliation() {
            lines.addAll(new LineMatching()
                    .lines(
                            invoice,
                            bills.strayLines(invoice),
                            new ExpectedCharges(invoice, List.of(), expected::calendarOf),
                            comparison));
            Map<String, Integer> places = new HashMap<>();
            invoice.lines().forEach(line -> places.put(line.id(), places.size()));
            lines.sort(Comparator.comparingInt(row ->
                    row.line() == null ? 0 : places.getOrDefault(row.line().id(), 0)));
            List<ReconciledLine> all = new ArrayList<>(lines);
            all.addAll(unbilled);
            warnOfUnknownContracts();
            bills.of(invoice).forEach(this::warnOfPart);
            return Reconciliation.of(invoice, comparison, all, warnings);
        }

        private void warnOfPart(Bill bill) {
            Interval life = bills.contract(bill.account())
                    .contract()
                    .life(portfolio.settings().zone());
            Interval own = Interval.of(invoice.from(), invoice.to());
            if (life.overlaps(bill.period()) && !own.encloses(life.intersection(bill.period()))) {
                warnings.add(new Warning(
                        Warning.Code.PARTIAL_PERIOD,
                        "invoice " + invoice.number() + " is for " + invoice.from() + " to " + invoice.to()
                                + ", which is not all of the billing periods of contract "
                                + bill.account().contract() + " that it meets; it is compared with them, from "
                                + bill.period().getStart() + " to "
                                + bill.period().getEnd()));
            }
        }

        private void warnOfUnknownContracts() {
            if (invoice.contracts().isEmpty()) {
                warnings.add(new Warning(
                        Warning.Code.UNKNOWN_CONTRACT,
                        "invoice " + invoice.number()
                                + " names no contract and has no line; nothing tells what it should bill"));
            }
            bills.unknown(invoice)
                    .forEach(contract -> warnings.add(new Warning(
                            Warning.Code.UNKNOWN_CONTRACT,
                            "invoice " + invoice.number() + " names the contract \"" + contract
                                    + "\", which is not there; nothing supports its lines")));
        }
    }

    /** All bills of one account beside its charges. */
    private final class OneAccount {
        private final Account account;
        private final List<Bill> ofAccount;
        private final List<Charge> charges;
        private final LineMatching matching = new LineMatching();

        OneAccount(Account account, List<Charge> charges) {
            this.account = account;
            this.ofAccount = bills.of(account);
            this.charges = charges;
        }

        void into(Map<String, Rows> rows) {
            Map<Bill, ExpectedCharges> expectedOf = new LinkedHashMap<>();
            for (Bill bill : ofAccount) {
                ExpectedCharges due = new ExpectedCharges(bill.invoice(), of(bill, true), expected::calendarOf);
                expectedOf.put(bill, due);
                Comparison comparison = Comparison.of(
                        portfolio.settings().rounding(), bill.invoice().currency(), tolerance);
                List<ReconciledLine> lines = matching.lines(bill.invoice(), bill.lines(), due, comparison);
                Rows wantedRows = rows.get(bill.invoice().number());
                if (wantedRows != null) {
                    wantedRows.lines.addAll(lines);
                    warnOfOtherCurrencies(bill, wantedRows);
                }
            }
            Map<ExpectedCharge, List<Bill>> unbilled = new LinkedHashMap<>();
            expectedOf.forEach((bill, due) -> matching.unbilled(due).stream()
                    .filter(charge -> expected.answersFor(
                            account, bill.invoice(), charge.charges().get(0)))
                    .forEach(charge -> unbilled.computeIfAbsent(charge, one -> new ArrayList<>())
                            .add(bill)));
            unbilled.forEach((charge, candidates) -> {
                Rows home = rows.get(home(candidates).invoice().number());
                if (home != null) {
                    home.unbilled.add(LineMatching.unbilled(charge, home.comparison));
                }
            });
        }

        private List<Charge> of(Bill bill, boolean inItsCurrency) {
            return charges.stream()
                    .filter(charge -> charge.currency().equals(bill.invoice().currency()) == inItsCurrency)
                    .filter(charge -> isDueOn(bill, charge))
                    .toList();
        }

        /**
         * What a document carries is due on it, all else on every document for the billing period: but what becomes
         * known of earlier ones after a document that bills in advance, is not its concern.
         */
        private boolean isDueOn(Bill bill, Charge charge) {
            Correction correction = charge.correction();
            if (correction != null && correction.carriedBy() != null) {
                return correction.carriedBy().equals(bill.invoice().number());
            }
            return bill.period().contains(expected.billedIn(charge))
                    && (correction == null || !expected.billsInAdvance(account, bill.invoice(), charge));
        }

        private void warnOfOtherCurrencies(Bill bill, Rows rows) {
            Set<String> currencies = new TreeSet<>();
            for (Charge charge : of(bill, false)) {
                BigDecimal billed = charge.billedCost();
                if (billed != null
                        && billed.signum() != 0
                        && charge.chargeType() != ChargeType.TAX
                        && !isBilledIn(charge.currency(), bill)) {
                    currencies.add(charge.currency().getCurrencyCode());
                }
            }
            for (String currency : currencies) {
                rows.warnings.add(new Warning(
                        Warning.Code.NO_INVOICE_IN_CURRENCY,
                        "contract " + bill.account().contract() + " has charges in " + currency + ", and invoice "
                                + bill.invoice().number() + " is in "
                                + bill.invoice().currency()
                                + "; they need an invoice of their own"));
            }
        }

        private boolean isBilledIn(Currency currency, Bill bill) {
            return ofAccount.stream()
                    .anyMatch(other -> other.invoice().currency().equals(currency)
                            && other.period().overlaps(bill.period()));
        }
    }

    /** The bill that lacks a charge which none of them has: that of most lines, then of the longest invoice. */
    private static Bill home(List<Bill> candidates) {
        Bill home = candidates.get(0);
        for (Bill bill : candidates) {
            int more = Integer.compare(bill.lines().size(), home.lines().size());
            int longer = Integer.compare(
                    bill.invoice().lines().size(), home.invoice().lines().size());
            if (more > 0 || (more == 0 && longer > 0)) {
                home = bill;
            }
        }
        return home;
    }
}
