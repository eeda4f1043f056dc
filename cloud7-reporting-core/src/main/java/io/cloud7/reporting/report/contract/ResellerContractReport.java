package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.ContractStatus;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.money.Money;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.RatedResale;
import io.cloud7.reporting.rating.ResaleBlock;
import io.cloud7.reporting.rating.ResoldBundle;
import io.cloud7.reporting.rating.ResoldCharge;
import io.cloud7.reporting.rating.ResoldReservation;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Full use and bill of one contract of a reseller in a window, with all contracts that are sourced from it: its own use,
 * a block for each end customer, and what nobody holds of pools.
 */
public final class ResellerContractReport implements Report {
    private final Portfolio portfolio;
    private final ContractFacts facts;
    private final Organization organization;
    private final @Nullable Organization endCustomer;
    private final RatedResale rated;
    private final ReportingPeriod window;
    private final Instant asOf;
    private final List<Warning> warnings;

    ResellerContractReport(
            Portfolio portfolio,
            ContractFacts facts,
            Organization organization,
            @Nullable Organization endCustomer,
            RatedResale rated,
            ReportingPeriod window,
            Instant asOf,
            List<Warning> warnings) {
        this.portfolio = portfolio;
        this.facts = facts;
        this.organization = organization;
        this.endCustomer = endCustomer;
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
        public ResellerContractQuery during(LocalDate from, LocalDate to) {
            return new ResellerContractQuery(organization, contract, null, ReportWindow.of(from, to));
        }

        /** Ends the question: a calendar month. */
        public ResellerContractQuery during(YearMonth month) {
            return during(month.atDay(1), month.atEndOfMonth());
        }
    }

    /** The reseller. */
    public Organization organization() {
        return organization;
    }

    /** The only end customer whose rows are wanted; null: all rows are. */
    public @Nullable Organization endCustomer() {
        return endCustomer;
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

    /** All rows, in {@link ResoldCharge#ORDER}: own use first, what is unallocated last. */
    public List<ResoldCharge> charges() {
        return rated.charges().stream().filter(row -> isWanted(row.block())).toList();
    }

    /** What the seller invoices for the whole contract: each pool's fee as one charge, whatever rows are wanted. */
    public List<Charge> invoiced() {
        return rated.invoiced();
    }

    /** The reservations that meet the window, in order of block. */
    public List<ResoldReservation> reservations() {
        return rated.reservations().stream()
                .filter(row -> isWanted(row.block()))
                .toList();
    }

    /** The bundle items that meet the window, in order of block. */
    public List<ResoldBundle> bundles() {
        return rated.bundles().stream().filter(row -> isWanted(row.block())).toList();
    }

    /** The bundle items by billing period, in order of block. */
    public List<ResoldBundle> bundlePeriods() {
        return rated.bundlePeriods().stream()
                .filter(row -> isWanted(row.block()))
                .toList();
    }

    private boolean isWanted(ResaleBlock block) {
        return endCustomer == null || endCustomer.equals(block.endCustomer());
    }

    /** Whether a tab has anything to show, or the contract's plan has the model. */
    boolean has(SubscriptionModel model) {
        boolean charged = charges().stream().anyMatch(row -> row.wholesale().model() == model);
        return charged
                || switch (model) {
                    case PAYG ->
                        portfolio.catalog().plan(contract().plan()).models().contains(model);
                    case RESERVED -> !reservations().isEmpty();
                    case BUNDLE -> !bundles().isEmpty();
                };
    }

    /** The wholesale totals in the reseller's currency: what its seller invoices, if all rows are wanted. */
    public ContractTotals totals() {
        return ContractTotals.of(wholesale(), organization.currency(), rounding());
    }

    /** The wholesale totals of each other currency in which there are charges, in order of its code. */
    public List<ContractTotals> totalsInOtherCurrencies() {
        return ContractTotals.inOtherCurrencies(wholesale(), organization.currency(), rounding());
    }

    private List<Charge> wholesale() {
        return charges().stream().map(ResoldCharge::wholesale).toList();
    }

    private Rounding rounding() {
        return portfolio.settings().rounding();
    }

    /** Wholesale, retail and margin in each currency, in order of its code. */
    public List<ResaleTotals> resale() {
        return ResaleTotals.of(charges(), rounding());
    }

    /** Wholesale, retail and margin of each block and currency: own use first, what is unallocated last. */
    public List<EndCustomerTotals> endCustomers() {
        Map<ResaleBlock, List<ResoldCharge>> blocks = new LinkedHashMap<>();
        for (ResoldCharge charge : charges()) {
            ResaleBlock all =
                    new ResaleBlock(charge.block().kind(), charge.block().endCustomer(), null);
            blocks.computeIfAbsent(all, block -> new ArrayList<>()).add(charge);
        }
        return blocks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(block -> ResaleTotals.of(block.getValue(), rounding()).stream()
                        .map(totals -> new EndCustomerTotals(
                                block.getKey().kind(), block.getKey().endCustomer(), totals)))
                .toList();
    }

    /** What customers pay, in each currency in which they do, in order of its code. */
    public List<Money> retail() {
        return resale().stream()
                .flatMap(totals ->
                        Stream.ofNullable(totals.retail()).map(retail -> new Money(retail, totals.currency())))
                .toList();
    }

    /** Retail − wholesale of all rows that have both, in the reseller's currency; null if none has. */
    public @Nullable BigDecimal marginOnResold() {
        return inOwnCurrency().margin();
    }

    /** What customers pay − all that the reseller pays, own use and unallocated parts included, in its currency. */
    public BigDecimal netContribution() {
        return inOwnCurrency().netContribution();
    }

    ResaleTotals inOwnCurrency() {
        return ResaleTotals.of(charges(), organization.currency(), rounding());
    }

    /** What the reader must know, in order. */
    public List<Warning> warnings() {
        return warnings;
    }

    @Override
    public ReportDocument document() {
        return new ResellerDocument(this, portfolio, facts).document();
    }
}
