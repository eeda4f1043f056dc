package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import io.cloud7.reporting.report.contract.ContractLayouts.ChargedRow;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.PaygRow;
import io.cloud7.reporting.report.resource.ProductView;
import io.cloud7.reporting.report.resource.ReservedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The contract report as tables: tabs of the models that the contract has, then the billing breakdown. */
final class ContractDocument {
    private final CustomerContractReport report;
    private final Portfolio portfolio;
    private final ContractFacts facts;
    private final InvoiceNumbers invoices;
    private final ContractView contract;

    ContractDocument(CustomerContractReport report, Portfolio portfolio, ContractFacts facts) {
        this.report = report;
        this.portfolio = portfolio;
        this.facts = facts;
        this.invoices = new InvoiceNumbers(facts, aboveTheSeller(portfolio.organizations(), report.organization()));
        this.contract = ContractView.of(portfolio, facts.contract());
    }

    /** What these issue is billed to the seller, though it may name the buyer's contract. */
    private static Set<String> aboveTheSeller(Organizations organizations, Organization buyer) {
        Set<String> above = new HashSet<>();
        Organization seller = organizations.resellerOf(buyer);
        while (seller != null && seller.parent() != null) {
            above.add(seller.parent());
            seller = organizations.resellerOf(seller);
        }
        return above;
    }

    /** All tables that a contract report may have; in a reseller's they have more columns. */
    static List<Tab> tabs() {
        return List.of(
                Tab.of("payg", "PAYG", ContractLayouts.payg(Rounding.STANDARD)),
                Tab.of("reservations", "Reserved", ContractLayouts.reservations(Rounding.STANDARD)),
                Tab.of("reservationResources", "Reserved, by resource", ContractLayouts.reservationResources()),
                Tab.of("bundles", "Bundle", ContractLayouts.bundles(Currency.getInstance("XXX"))),
                Tab.of("bundlePeriods", "Bundle, by billing period", ContractLayouts.bundlePeriods(Rounding.STANDARD)),
                Tab.of("bundleResources", "Bundle, by resource", ContractLayouts.bundleResources()),
                Tab.of("endCustomers", "Totals by end customer", ResellerLayouts.endCustomers()),
                Tab.of("resourceTypes", "Cost by resource type", CostSummary.layout(Rounding.STANDARD)),
                Tab.of("charges", "Billing breakdown", BreakdownLayouts.charges()),
                Tab.of("items", "Items", BreakdownLayouts.items()));
    }

    ReportDocument document() {
        return new ReportDocument(
                "contract",
                "Contract report",
                ContractHeader.of(portfolio, report.contract(), report.organization(), report.window(), report.asOf()),
                tables(),
                TotalFields.of(
                        report.totals(),
                        report.totalsInOtherCurrencies(),
                        portfolio.settings().rounding()),
                report.warnings());
    }

    private List<Table> tables() {
        Rounding rounding = portfolio.settings().rounding();
        List<Table> tables = new ArrayList<>();
        if (report.payg().present()) {
            tables.add(Table.of("payg", "PAYG", paygRows(), ContractLayouts.payg(rounding)));
        }
        if (report.reserved().present()) {
            tables.add(Table.of("reservations", "Reserved", reservations(), ContractLayouts.reservations(rounding)));
            tables.add(Table.of(
                    "reservationResources",
                    "Reserved, by resource",
                    ResourceRow.ofReservations(report.reservations(), facts),
                    ContractLayouts.reservationResources()));
        }
        if (report.bundle().present()) {
            tables.add(Table.of("bundles", "Bundle", report.bundles(), ContractLayouts.bundles(contract.currency())));
            tables.add(Table.of(
                    "bundlePeriods",
                    "Bundle, by billing period",
                    bundlePeriods(),
                    ContractLayouts.bundlePeriods(rounding)));
            tables.add(Table.of(
                    "bundleResources",
                    "Bundle, by resource",
                    ResourceRow.ofBundles(report.bundles(), facts),
                    ContractLayouts.bundleResources()));
        }
        List<CostSummary> costs = CostSummary.byResourceType(charges().toList());
        tables.add(Table.of("resourceTypes", "Cost by resource type", costs, CostSummary.layout(rounding)));
        tables.add(Table.of("charges", "Billing breakdown", charges().toList(), BreakdownLayouts.charges()));
        tables.add(Table.of("items", "Items", items().toList(), BreakdownLayouts.items()));
        return tables;
    }

    private Stream<ChargeView> charges() {
        return report.charges().stream().map(charge -> new ChargeView(portfolio, facts, invoices::of, charge, null));
    }

    private Stream<ChargeView> items() {
        return report.charges().stream().flatMap(this::itemsOf);
    }

    private Stream<ChargeView> itemsOf(Charge charge) {
        return charge.items().stream().map(item -> new ChargeView(portfolio, facts, invoices::of, charge, item));
    }

    private List<ChargedRow> paygRows() {
        return items().filter(row -> row.charge().model() == SubscriptionModel.PAYG)
                .map(this::charged)
                .sorted(Comparator.comparing(ChargedRow::row, PaygRow.ORDER))
                .toList();
    }

    private ChargedRow charged(ChargeView view) {
        ChargeItem item = Objects.requireNonNull(view.item());
        return new ChargedRow(PaygRow.of(portfolio, facts, contract, view.charge(), item), view);
    }

    private List<ReservedRow> reservations() {
        return report.reservations().stream().map(this::reserved).toList();
    }

    private ReservedRow reserved(ReservationCoverage coverage) {
        Reservation reservation = coverage.reservation();
        return new ReservedRow(
                contract,
                product(reservation.product()),
                facts.contract()
                        .status(reservation, report.asOf(), portfolio.settings().zone()),
                coverage);
    }

    private List<BundleRow> bundlePeriods() {
        return report.bundlePeriods().stream()
                .map(use -> BundleRow.of(
                        contract,
                        product(use.item().product()),
                        use,
                        report.charges(),
                        portfolio.settings().zone()))
                .toList();
    }

    private ProductView product(String id) {
        return ProductView.of(portfolio.catalog(), id);
    }
}
