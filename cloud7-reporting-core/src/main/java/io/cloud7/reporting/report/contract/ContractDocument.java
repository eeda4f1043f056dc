package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import io.cloud7.reporting.report.contract.ContractLayouts.ChargedRow;
import io.cloud7.reporting.report.contract.ContractLayouts.WindowUse;
import io.cloud7.reporting.report.correction.BilledTo;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.PaygRow;
import io.cloud7.reporting.report.resource.ProductView;
import io.cloud7.reporting.report.resource.ReservedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        this.invoices = new InvoiceNumbers(
                BilledTo.invoicesOfCustomer(portfolio, facts),
                portfolio.settings().zone());
        this.contract = ContractView.of(portfolio, facts.contract());
    }

    /** All tables that a contract report may have; in a reseller's they have more columns. */
    static List<Tab> tabs() {
        Rounding any = Rounding.STANDARD;
        return Tab.of(
                ContractLayouts.payg(any),
                ContractLayouts.reservations(any),
                ContractLayouts.reservationResources(),
                ContractLayouts.bundles(),
                ContractLayouts.bundlePeriods(any),
                ContractLayouts.bundleResources(),
                CostSummary.table(any),
                BreakdownLayouts.charges(),
                BreakdownLayouts.items());
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
            tables.add(ContractLayouts.payg(rounding).of(paygRows()));
        }
        if (report.reserved().present()) {
            tables.add(ContractLayouts.reservations(rounding).of(reservations()));
            tables.add(ContractLayouts.reservationResources()
                    .of(ResourceRow.ofReservations(report.reservations(), facts)));
        }
        if (report.bundle().present()) {
            tables.add(ContractLayouts.bundles()
                    .of(report.bundles().stream()
                            .map(use -> new WindowUse(use, contract.currency()))
                            .toList()));
            tables.add(ContractLayouts.bundlePeriods(rounding).of(bundlePeriods()));
            tables.add(ContractLayouts.bundleResources().of(ResourceRow.ofBundles(report.bundles(), facts)));
        }
        tables.add(CostSummary.table(rounding)
                .of(CostSummary.byResourceType(charges().toList())));
        tables.add(BreakdownLayouts.charges().of(charges().toList()));
        tables.add(BreakdownLayouts.items().of(items().toList()));
        return tables;
    }

    private Stream<ChargeView> charges() {
        return report.charges().stream().map(charge -> ChargeView.of(portfolio, facts, invoices::of, charge, null));
    }

    private Stream<ChargeView> items() {
        return report.charges().stream().flatMap(this::itemsOf);
    }

    private Stream<ChargeView> itemsOf(Charge charge) {
        return charge.items().stream().map(item -> ChargeView.of(portfolio, facts, invoices::of, charge, item));
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
