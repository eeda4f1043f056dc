package io.cloud7.examples.reportcli;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.contract.ContractTotals;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Many contracts in one table.
 *
 * @param title of the table
 * @param cloud that they are contracts of
 * @param reports one for each of them
 */
record ContractsOverview(String title, Cloud cloud, List<CustomerContractReport> reports) {
    ContractsOverview {
        reports = reports.stream()
                .sorted(Comparator.<CustomerContractReport, String>comparing(
                                report -> report.organization().name())
                        .thenComparing(report -> report.contract().name())
                        .thenComparing(report -> report.contract().id()))
                .toList();
    }

    ReportDocument document() {
        return new ReportDocument(
                "overview",
                title,
                List.of(new Field("count", "Number of contracts", Cell.whole(reports.size()))),
                List.of(Table.of("contracts", "Contracts", reports, layout())),
                List.of(),
                List.of());
    }

    private Table.Layout<CustomerContractReport> layout() {
        return Table.Layout.<CustomerContractReport>empty()
                .with(
                        "Organization",
                        ColumnType.TEXT,
                        report -> Cell.text(report.organization().name()))
                .with(
                        "Contract",
                        ColumnType.TEXT,
                        report -> Cell.text(report.contract().name()))
                .with("Status", ColumnType.CODE, report -> Cell.code(report.status()))
                .with("Providers", ColumnType.TEXT, report -> Cell.text(String.join("; ", providers(report))))
                .with(
                        "Charges",
                        ColumnType.WHOLE,
                        report -> Cell.whole(report.charges().size()))
                .with("Billed", ColumnType.AMOUNT, report -> amount(report, ContractTotals::billedExact))
                .with("Effective", ColumnType.AMOUNT, report -> amount(report, ContractTotals::effectiveExact))
                .with(
                        "Currency",
                        ColumnType.TEXT,
                        report -> Cell.text(report.totals().currency().getCurrencyCode()));
    }

    private Cell amount(CustomerContractReport report, Function<ContractTotals, BigDecimal> which) {
        Currency currency = report.totals().currency();
        BigDecimal exact = which.apply(report.totals());
        return Cell.amount(cloud.settings().rounding().shown(exact, currency), currency);
    }

    /** The names of the providers behind a contract's resources and charges, in order. */
    List<String> providers(CustomerContractReport report) {
        Stream<String> ofResources = cloud.resources().stream()
                .filter(resource -> resource.contract().equals(report.contract().id()))
                .map(CloudResource::provider);
        Stream<String> ofCharges = report.charges().stream()
                .map(Charge::product)
                .filter(Objects::nonNull)
                .map(product -> cloud.catalog().product(product).provider());
        return List.copyOf(new TreeSet<>(Stream.concat(ofResources, ofCharges)
                .map(provider -> cloud.catalog().provider(provider).name())
                .toList()));
    }

    /** One line for each currency: the sums over all contracts, each rounded once. */
    List<String> grandTotals() {
        return reports.stream()
                .map(report -> report.totals().currency())
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(this::grandTotal)
                .toList();
    }

    private String grandTotal(Currency currency) {
        BigDecimal billed = sum(currency, ContractTotals::billedExact);
        BigDecimal effective = sum(currency, ContractTotals::effectiveExact);
        BigDecimal roundedBilled = cloud.settings().rounding().total(billed, currency);
        BigDecimal roundedEffective = cloud.settings().rounding().total(effective, currency);
        String line = "Grand total: billed %s %s, effective %s %s"
                .formatted(
                        roundedBilled.toPlainString(),
                        currency.getCurrencyCode(),
                        roundedEffective.toPlainString(),
                        currency.getCurrencyCode());
        boolean exact = roundedBilled.compareTo(billed) == 0 && roundedEffective.compareTo(effective) == 0;
        return exact ? line : line + " (rounded once, from exactly " + plain(billed) + " and " + plain(effective) + ")";
    }

    private BigDecimal sum(Currency currency, Function<ContractTotals, BigDecimal> which) {
        return reports.stream()
                .map(CustomerContractReport::totals)
                .filter(totals -> totals.currency().equals(currency))
                .map(which)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
