package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import io.cloud7.reporting.report.contract.ContractLayouts.ChargedRow;
import io.cloud7.reporting.report.contract.ContractLayouts.ResourceRow;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.PaygRow;
import io.cloud7.reporting.report.resource.ProductView;
import io.cloud7.reporting.report.resource.ReservedRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        this.invoices = new InvoiceNumbers(facts);
        this.contract = ContractView.of(portfolio, facts.contract());
    }

    /** All tables that a customer's report may have. */
    static List<Tab> tabs() {
        return List.of(
                Tab.of("payg", "PAYG", ContractLayouts.payg(Rounding.STANDARD)),
                Tab.of("reservations", "Reserved", ContractLayouts.reservations(Rounding.STANDARD)),
                Tab.of("reservationResources", "Reserved, by resource", ContractLayouts.reservationResources()),
                Tab.of("bundles", "Bundle", ContractLayouts.bundles(Currency.getInstance("XXX"))),
                Tab.of("bundlePeriods", "Bundle, by billing period", ContractLayouts.bundlePeriods(Rounding.STANDARD)),
                Tab.of("bundleResources", "Bundle, by resource", ContractLayouts.bundleResources()),
                Tab.of("resourceTypes", "Cost by resource type", CostSummary.layout(Rounding.STANDARD)),
                Tab.of("charges", "Billing breakdown", BreakdownLayouts.charges()),
                Tab.of("items", "Items", BreakdownLayouts.items()));
    }

    ReportDocument document() {
        return new ReportDocument("contract", "Contract report", header(), tables(), totals(), report.warnings());
    }

    private List<Field> header() {
        Organization organization = report.organization();
        Contract contract = report.contract();
        Organization reseller = portfolio.organizations().resellerOf(organization);
        return List.of(
                new Field("role", "Role", Cell.code(organization.role())),
                new Field("organization", "Organization ID", Cell.text(organization.id())),
                new Field("organizationName", "Organization", Cell.text(organization.name())),
                new Field("parentReseller", "Parent Reseller", Cell.text(reseller == null ? null : reseller.name())),
                new Field("contract", "Contract Name", Cell.text(contract.name())),
                new Field("contractId", "Contract ID", Cell.text(contract.id())),
                new Field(
                        "plan",
                        "Subscription Plan",
                        Cell.text(portfolio.catalog().plan(contract.plan()).name())),
                new Field("status", "Status", Cell.code(report.status())),
                new Field("start", "Start", Cell.day(contract.start())),
                new Field("end", "End", Cell.day(contract.end())),
                new Field(
                        "daysToExpiry",
                        "Days to Expiry",
                        Cell.whole(contract.daysToExpiry(
                                report.asOf(), portfolio.settings().zone()))),
                new Field("from", "Usage From", Cell.day(report.window().from())),
                new Field("to", "Usage To", Cell.day(report.window().to())),
                new Field(
                        "zone",
                        "Time Zone",
                        new Cell.Text(report.window().zone().getId())),
                new Field("asOf", "As Of", Cell.moment(report.asOf())),
                new Field(
                        "currency",
                        "Currency",
                        new Cell.Code(organization.currency().getCurrencyCode())),
                new Field(
                        "taxNote",
                        "Tax",
                        new Cell.Text("Amounts are net; tax is what was given, apart from every other figure.")));
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
                    reservationResources(),
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
                    "bundleResources", "Bundle, by resource", bundleResources(), ContractLayouts.bundleResources()));
        }
        List<CostSummary> costs = CostSummary.byResourceType(charges().toList());
        tables.add(Table.of("resourceTypes", "Cost by resource type", costs, CostSummary.layout(rounding)));
        tables.add(Table.of("charges", "Billing breakdown", charges().toList(), BreakdownLayouts.charges()));
        tables.add(Table.of("items", "Items", items().toList(), BreakdownLayouts.items()));
        return tables;
    }

    private Stream<ChargeView> charges() {
        return report.charges().stream().map(charge -> new ChargeView(portfolio, facts, invoices, charge, null));
    }

    private Stream<ChargeView> items() {
        return report.charges().stream().flatMap(this::itemsOf);
    }

    private Stream<ChargeView> itemsOf(Charge charge) {
        return charge.items().stream().map(item -> new ChargeView(portfolio, facts, invoices, charge, item));
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
                .map(use -> BundleRow.of(contract, product(use.item().product()), use))
                .toList();
    }

    private List<ResourceRow> reservationResources() {
        List<ResourceRow> rows = new ArrayList<>();
        for (ReservationCoverage coverage : report.reservations()) {
            for (ReservationCoverage.ResourceUse use : coverage.resources()) {
                rows.add(new ResourceRow(
                        coverage.reservation().id(),
                        coverage.reservation().product(),
                        facts.resourceName(use.resource()),
                        use,
                        null));
            }
        }
        return rows;
    }

    private List<ResourceRow> bundleResources() {
        List<ResourceRow> rows = new ArrayList<>();
        for (BundleUse bundle : report.bundles()) {
            for (ReservationCoverage.ResourceUse use : bundle.resources()) {
                rows.add(new ResourceRow(
                        bundle.bundle().id(),
                        bundle.item().product(),
                        facts.resourceName(use.resource()),
                        use,
                        share(bundle, use)));
            }
        }
        return rows;
    }

    /** The part of the used quota that a resource took, scaled to the item's utilization. */
    private static @Nullable BigDecimal share(BundleUse bundle, ReservationCoverage.ResourceUse use) {
        if (bundle.utilizationPercent() == null || bundle.within().signum() == 0) {
            return null;
        }
        return bundle.utilizationPercent().multiply(use.covered()).divide(bundle.within(), 2, RoundingMode.HALF_UP);
    }

    private List<Field> totals() {
        List<Field> fields = new ArrayList<>(fields("", "", report.totals()));
        for (ContractTotals other : report.totalsInOtherCurrencies()) {
            String code = other.currency().getCurrencyCode();
            fields.addAll(fields(code + ".", code + " ", other));
        }
        return fields;
    }

    private List<Field> fields(String key, String title, ContractTotals totals) {
        List<Field> fields = new ArrayList<>();
        fields.add(total(key + "payg", title + "PAYG", totals.payg(), totals));
        fields.add(total(key + "reserved", title + "Reserved", totals.reserved(), totals));
        fields.add(total(key + "bundle", title + "Bundle", totals.bundle(), totals));
        fields.add(total(key + "fees", title + "Fees", totals.fees(), totals));
        fields.add(total(key + "adjustments", title + "Adjustments", totals.adjustments(), totals));
        fields.add(total(key + "billed", title + "Billed", totals.billed(), totals));
        fields.add(total(key + "tax", title + "Tax", totals.tax(), totals));
        fields.add(total(key + "gross", title + "Gross", totals.gross(), totals));
        fields.add(total(key + "effective", title + "Effective", totals.effective(), totals));
        if (portfolio.settings().rounding().at() == RoundAt.INVOICE) {
            fields.add(total(key + "billedExact", title + "Billed, unrounded", totals.billedExact(), totals));
            fields.add(total(key + "effectiveExact", title + "Effective, unrounded", totals.effectiveExact(), totals));
        }
        return fields;
    }

    private static Field total(String key, String title, BigDecimal amount, ContractTotals totals) {
        return new Field(key, title, Cell.amount(amount, totals.currency()));
    }

    private ProductView product(String id) {
        return ProductView.of(portfolio.catalog(), id);
    }
}
