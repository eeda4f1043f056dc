package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.ContractStatus;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.money.Money;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.RatedContract;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.ByModel;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.correction.BilledTo;
import io.cloud7.reporting.report.reconciliation.Reconciliation;
import io.cloud7.reporting.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Full use and bill of one contract of a customer in a window. */
public final class CustomerContractReport implements Report {
    private final Portfolio portfolio;
    private final ContractFacts facts;
    private final Organization organization;
    private final RatedContract rated;
    private final ReportingPeriod window;
    private final Instant asOf;
    private final List<Warning> warnings;

    CustomerContractReport(
            Portfolio portfolio,
            ContractFacts facts,
            Organization organization,
            RatedContract rated,
            ReportingPeriod window,
            Instant asOf,
            List<Warning> warnings) {
        this.portfolio = portfolio;
        this.facts = facts;
        this.organization = organization;
        this.rated = rated;
        this.window = window;
        this.asOf = asOf;
        this.warnings = warnings.stream().distinct().sorted().toList();
    }

    /** Begins the question: whose contract. */
    public static OfOrganization of(String organization) {
        return new OfOrganization(organization);
    }

    /** A question that still lacks its contract. */
    public record OfOrganization(String organization) {
        /** Goes on with the question: which contract, by name. */
        public OfContract contract(String name) {
            return new OfContract(organization, name);
        }
    }

    /** A question that still lacks its window. */
    public record OfContract(String organization, String contract) {
        /** Ends the question: the days from one to another, both inclusive. */
        public CustomerContractQuery during(LocalDate from, LocalDate to) {
            return new CustomerContractQuery(organization, contract, ReportWindow.of(from, to));
        }

        /** Ends the question: a calendar month. */
        public CustomerContractQuery during(YearMonth month) {
            return during(month.atDay(1), month.atEndOfMonth());
        }
    }

    /** The buyer. */
    public Organization organization() {
        return organization;
    }

    /** The contract. */
    public Contract contract() {
        return facts.contract();
    }

    /** The window. */
    public ReportingPeriod window() {
        return window;
    }

    /** The instant as of which status is told. */
    public Instant asOf() {
        return asOf;
    }

    /** The contract's status as of {@link #asOf}. */
    public ContractStatus status() {
        return contract().status(asOf, portfolio.settings().zone());
    }

    /** All charges, in {@link Charge#ORDER}. */
    public List<Charge> charges() {
        return rated.charges();
    }

    /** The reservations that meet the window. */
    public List<ReservationCoverage> reservations() {
        return rated.reservations();
    }

    /** The bundle items that meet the window. */
    public List<BundleUse> bundles() {
        return rated.bundles();
    }

    /** The bundle items by billing period. */
    public List<BundleUse> bundlePeriods() {
        return rated.bundlePeriods();
    }

    /** The three tabs. */
    public ByModel<ModelTab> tabs() {
        return ByModel.of(this::tab);
    }

    /** The PAYG tab. */
    public ModelTab payg() {
        return tabs().payg();
    }

    /** The Reserved tab. */
    public ModelTab reserved() {
        return tabs().reserved();
    }

    /** The Bundle tab. */
    public ModelTab bundle() {
        return tabs().bundle();
    }

    private ModelTab tab(SubscriptionModel model) {
        List<Charge> charges =
                charges().stream().filter(charge -> charge.model() == model).toList();
        boolean present = !charges.isEmpty()
                || switch (model) {
                    case PAYG ->
                        portfolio.catalog().plan(contract().plan()).models().contains(SubscriptionModel.PAYG);
                    case RESERVED -> !contract().reservations().isEmpty();
                    case BUNDLE -> !contract().bundles().isEmpty();
                };
        ContractTotals totals = totals();
        BigDecimal total = switch (model) {
            case PAYG -> totals.payg();
            case RESERVED -> totals.reserved();
            case BUNDLE -> totals.bundle();
        };
        return new ModelTab(model, present, charges, new Money(total, totals.currency()));
    }

    /** The totals in the buyer's currency. */
    public ContractTotals totals() {
        return ContractTotals.of(
                charges(), organization.currency(), portfolio.settings().rounding());
    }

    /** The totals of each other currency in which there are charges, in order of its code. Nothing is converted. */
    public List<ContractTotals> totalsInOtherCurrencies() {
        return ContractTotals.inOtherCurrencies(
                charges(), organization.currency(), portfolio.settings().rounding());
    }

    /**
     * Lays an invoice beside the charges. It stands by itself here: that another invoice bills some of the charges is
     * what {@link io.cloud7.reporting.report.reconciliation.ReconciliationQuery} knows.
     *
     * @throws IllegalArgumentException if a line is on another contract
     */
    public Reconciliation reconcile(Invoice invoice) {
        for (InvoiceLine line : invoice.lines()) {
            if (!invoice.contractOf(line).equals(contract().id())) {
                throw new IllegalArgumentException("line " + line.id() + " of invoice " + invoice.number()
                        + " is on contract " + invoice.contractOf(line) + ", and this report is on "
                        + contract().id() + "; ask a ReconciliationQuery about the invoice");
            }
        }
        return Reconciliation.of(
                invoice,
                window.interval(),
                charges(),
                any -> portfolio.settings().calendarOf(contract()),
                portfolio.settings().rounding(),
                null);
    }

    /**
     * The lines of an invoice for what is charged and on no invoice yet, in the buyer's currency and without tax. Charges
     * of one reconciliation key, such as the adjustments of several resources, are one line; what comes to 0 is none.
     */
    public List<InvoiceLine> invoiceLines() {
        InvoiceNumbers invoices = new InvoiceNumbers(
                BilledTo.invoicesOfCustomer(portfolio, facts),
                portfolio.settings().zone());
        return new NewLines(
                        invoices, organization.currency(), portfolio.settings().rounding())
                .of(charges());
    }

    /** What the reader must know, in order. */
    public List<Warning> warnings() {
        return warnings;
    }

    /** Every charge in one sentence: use, price, exact and rounded amount. */
    public Stream<String> explanations() {
        return charges().stream().map(Charge::explanation);
    }

    @Override
    public ReportDocument document() {
        return new ContractDocument(this, portfolio, facts).document();
    }
}
