package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.ResaleBlock;
import io.cloud7.reporting.rating.ResoldBundle;
import io.cloud7.reporting.rating.ResoldCharge;
import io.cloud7.reporting.rating.ResoldReservation;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import io.cloud7.reporting.report.contract.ContractLayouts.ChargedRow;
import io.cloud7.reporting.report.contract.ContractLayouts.WindowUse;
import io.cloud7.reporting.report.contract.ResellerLayouts.BlockResource;
import io.cloud7.reporting.report.contract.ResellerLayouts.Resold;
import io.cloud7.reporting.report.contract.ResellerLayouts.ResoldCharged;
import io.cloud7.reporting.report.correction.BilledTo;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.PaygRow;
import io.cloud7.reporting.report.resource.ProductView;
import io.cloud7.reporting.report.resource.ReservedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reseller's contract report as tables: the tabs of a customer's, row by row in blocks, and totals by end customer. */
final class ResellerDocument {
    private final ResellerContractReport report;
    private final Portfolio portfolio;
    private final ContractFacts own;
    private final ContractView reseller;
    private final Rounding rounding;
    private final ResaleFiguresOf figures;
    private final Map<String, ContractFacts> facts;
    private final InvoiceNumbers invoices;

    ResellerDocument(ResellerContractReport report, Portfolio portfolio, ContractFacts own) {
        this.report = report;
        this.portfolio = portfolio;
        this.own = own;
        this.reseller = ContractView.of(portfolio, own.contract());
        this.rounding = portfolio.settings().rounding();
        this.figures = new ResaleFiguresOf(report, portfolio.settings());
        this.facts = portfolio.contracts().stream()
                .collect(Collectors.toMap(contract -> contract.contract().id(), Function.identity()));
        this.invoices = new InvoiceNumbers(
                BilledTo.invoicesOfReseller(portfolio, own),
                portfolio.settings().zone());
    }

    /** All tables that a reseller's report may have. */
    static List<Tab> tabs() {
        Rounding any = Rounding.STANDARD;
        return Tab.of(
                ResellerLayouts.payg(any),
                ResellerLayouts.reservations(any),
                ResellerLayouts.reservationResources(),
                ResellerLayouts.bundles(any),
                ResellerLayouts.bundlePeriods(any),
                ResellerLayouts.bundleResources(),
                ResellerLayouts.endCustomers(),
                CostSummary.table(any),
                ResellerLayouts.charges(any),
                ResellerLayouts.items(any));
    }

    ReportDocument document() {
        List<Field> header = new ArrayList<>(
                ContractHeader.of(portfolio, report.contract(), report.organization(), report.window(), report.asOf()));
        Organization customer = report.endCustomer();
        if (customer != null) {
            header.add(new Field("endCustomer", "End Customer ID", Cell.text(customer.id())));
            header.add(new Field("endCustomerName", "End Customer", Cell.text(customer.name())));
        }
        return new ReportDocument("contract", "Contract report", header, tables(), totals(), report.warnings());
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (report.has(SubscriptionModel.PAYG)) {
            tables.add(ResellerLayouts.payg(rounding).of(payg()));
        }
        if (report.has(SubscriptionModel.RESERVED)) {
            tables.add(ResellerLayouts.reservations(rounding).of(reservations()));
            tables.add(ResellerLayouts.reservationResources().of(reservationResources()));
        }
        if (report.has(SubscriptionModel.BUNDLE)) {
            tables.add(ResellerLayouts.bundles(rounding)
                    .of(resold(
                            report.bundles(),
                            bundle -> new WindowUse(bundle.wholesale(), reseller.currency()),
                            figures::of)));
            tables.add(ResellerLayouts.bundlePeriods(rounding)
                    .of(resold(report.bundlePeriods(), this::period, figures::ofPeriod)));
            tables.add(ResellerLayouts.bundleResources().of(bundleResources()));
        }
        List<ResoldCharged> charges =
                report.charges().stream().map(this::charged).toList();
        tables.add(ResellerLayouts.endCustomers().of(report.endCustomers()));
        tables.add(CostSummary.table(rounding)
                .of(CostSummary.byResourceType(
                        charges.stream().map(ResoldCharged::charge).toList())));
        tables.add(ResellerLayouts.charges(rounding).of(charges));
        tables.add(ResellerLayouts.items(rounding)
                .of(report.charges().stream().flatMap(this::items).toList()));
        return tables;
    }

    /** The block's contract; the reseller's own if it is sourced from it no longer. */
    private ContractFacts factsOf(ResaleBlock block) {
        return block.contractId() == null ? own : facts.getOrDefault(block.contractId(), own);
    }

    private ChargeView view(ResoldCharge row, @Nullable ChargeItem item) {
        return new ChargeView(
                portfolio, factsOf(row.block()), charge -> invoiceOf(row), row.wholesale(), item, row.flags());
    }

    /** The invoice that carries a row; of a part of a pool's fee, the one that carries the fee. */
    private @Nullable String invoiceOf(ResoldCharge row) {
        Charge charge = row.wholesale();
        String pool = row.pool();
        if (pool == null) {
            return invoices.of(charge);
        }
        return report.invoiced().stream()
                .filter(fee -> fee.contract().equals(own.contract().id())
                        && fee.chargeType() == charge.chargeType()
                        && (pool.equals(fee.reservation()) || pool.equals(fee.bundle()))
                        && fee.from().isBefore(charge.to())
                        && fee.to().isAfter(charge.from()))
                .flatMap(fee -> Stream.ofNullable(invoices.of(fee)))
                .findFirst()
                .orElse(null);
    }

    private ResoldCharged charged(ResoldCharge row) {
        return new ResoldCharged(row.block(), view(row, null), figures.of(row));
    }

    private Stream<ResoldCharged> items(ResoldCharge row) {
        return figures.items(row).stream()
                .map(item -> new ResoldCharged(row.block(), view(row, item.item()), item.figures()));
    }

    private List<Resold<ChargedRow>> payg() {
        return report.charges().stream()
                .filter(row -> row.wholesale().model() == SubscriptionModel.PAYG)
                .flatMap(this::items)
                .map(item -> new Resold<>(item.block(), paygRow(item), item.figures(), null))
                .sorted(Comparator.comparing((Resold<ChargedRow> row) -> row.block())
                        .thenComparing(row -> row.row().row(), PaygRow.ORDER))
                .toList();
    }

    private ChargedRow paygRow(ResoldCharged item) {
        Charge charge = item.charge().charge();
        ChargeItem part = Objects.requireNonNull(item.charge().item());
        return new ChargedRow(PaygRow.of(portfolio, factsOf(item.block()), reseller, charge, part), item.charge());
    }

    private List<Resold<ReservedRow>> reservations() {
        return report.reservations().stream()
                .map(row -> new Resold<>(row.block(), reserved(row), figures.of(row), row.pool()))
                .toList();
    }

    private ReservedRow reserved(ResoldReservation row) {
        Reservation reservation = row.wholesale().reservation();
        return new ReservedRow(
                reseller,
                product(reservation.product()),
                factsOf(row.block())
                        .contract()
                        .status(reservation, report.asOf(), portfolio.settings().zone()),
                row.wholesale());
    }

    private static <T> List<Resold<T>> resold(
            List<ResoldBundle> bundles, Function<ResoldBundle, T> row, Function<ResoldBundle, ResaleFigures> read) {
        return bundles.stream()
                .map(bundle -> new Resold<>(bundle.block(), row.apply(bundle), read.apply(bundle), bundle.pool()))
                .toList();
    }

    private BundleRow period(ResoldBundle bundle) {
        List<Charge> charges = report.charges().stream()
                .filter(charge -> charge.block().equals(bundle.block()))
                .map(ResoldCharge::wholesale)
                .toList();
        return BundleRow.of(
                reseller,
                product(bundle.wholesale().item().product()),
                bundle.wholesale(),
                charges,
                portfolio.settings().zone());
    }

    private List<BlockResource> reservationResources() {
        return report.reservations().stream()
                .flatMap(row -> ResourceRow.ofReservations(List.of(row.wholesale()), factsOf(row.block())).stream()
                        .map(use -> new BlockResource(row.block(), use)))
                .toList();
    }

    private List<BlockResource> bundleResources() {
        return report.bundles().stream()
                .flatMap(row -> ResourceRow.ofBundles(List.of(row.wholesale()), factsOf(row.block())).stream()
                        .map(use -> new BlockResource(row.block(), use)))
                .toList();
    }

    private List<Field> totals() {
        List<Field> fields =
                new ArrayList<>(TotalFields.of(report.totals(), report.totalsInOtherCurrencies(), rounding));
        report.retail().forEach(retail -> {
            String code = retail.currency().getCurrencyCode();
            fields.add(new Field("retail." + code, "Retail " + code, Cell.amount(retail.amount(), retail.currency())));
        });
        ResaleTotals totals = report.inOwnCurrency();
        fields.add(new Field(
                "marginOnResold", "Margin on resold", Cell.amount(report.marginOnResold(), totals.currency())));
        fields.add(new Field("marginPercent", "Margin %", Cell.percent(totals.marginPercent())));
        fields.add(new Field(
                "netContribution", "Net contribution", Cell.amount(report.netContribution(), totals.currency())));
        return fields;
    }

    private ProductView product(String id) {
        return ProductView.of(portfolio.catalog(), id);
    }
}
