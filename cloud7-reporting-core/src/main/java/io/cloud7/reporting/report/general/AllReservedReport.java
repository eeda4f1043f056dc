package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import io.cloud7.reporting.report.Shown;
import io.cloud7.reporting.report.WideReport;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.ReservedColumns;
import io.cloud7.reporting.report.resource.ReservedRow;
import java.util.List;

/** Every reservation that meets a window, how well it was used and what lay idle. */
public final class AllReservedReport implements WideReport<AllReservedReport> {
    static final String ID = "reserved";
    static final String TITLE = "All Reserved Resources Report";

    private final Asked asked;
    private final List<ReservedRow> rows;
    private final Subtotals<ReservedTotal> totals;
    private final Subtotals<TypeCoverage> hours;
    private final Subtotals<ProviderCost> providers;
    private final ContractWarnings warnings;

    private AllReservedReport(
            Asked asked,
            List<ReservedRow> rows,
            Subtotals<ReservedTotal> totals,
            Subtotals<TypeCoverage> hours,
            Subtotals<ProviderCost> providers,
            ContractWarnings warnings) {
        this.asked = asked;
        this.rows = List.copyOf(rows);
        this.totals = totals;
        this.hours = hours;
        this.providers = providers;
        this.warnings = warnings;
    }

    static AllReservedReport of(
            Asked asked,
            List<ReservedRow> rows,
            List<ReservedTotal> totals,
            List<ProviderCost> providers,
            ContractWarnings warnings) {
        return new AllReservedReport(
                asked,
                rows,
                Subtotals.of(totals),
                Subtotals.of(rows, AllReservedReport::coverage),
                Subtotals.of(providers),
                warnings);
    }

    private static TypeCoverage coverage(ReservedRow row) {
        ReservationCoverage coverage = row.coverage();
        return new TypeCoverage(
                row.product().resourceType(),
                coverage.unit(),
                coverage.committed(),
                coverage.subAllocatedHours(),
                coverage.covered(),
                coverage.unused(),
                coverage.excess());
    }

    /** By organization, utilization (the worst first, where nothing was committed last), reservation id. */
    public List<ReservedRow> rows() {
        return rows;
    }

    /** What the reservations cost, by currency. */
    public List<ReservedTotal> totals() {
        return totals.rows();
    }

    /** How well they were used, by resource type. */
    public List<TypeCoverage> hours() {
        return hours.rows();
    }

    /** What is billed for them, by provider and currency. */
    public List<ProviderCost> providers() {
        return providers.rows();
    }

    /** What the reader must know, in order. */
    public List<Warning> warnings() {
        return warnings.over(asked.window().interval(asked.settings()));
    }

    @Override
    public AllReservedReport plus(AllReservedReport next) {
        return new AllReservedReport(
                asked,
                List.of(),
                totals.plus(next.totals),
                hours.plus(next.hours),
                providers.plus(next.providers),
                warnings.plus(next.warnings));
    }

    static List<Tab> tabs() {
        return Tab.of(table(Rounding.STANDARD), TypeCoverage.table(), ProviderCost.table(Rounding.STANDARD));
    }

    private static TableTemplate<ReservedRow> table(Rounding rounding) {
        return ContractView.columns()
                .on(ReservedRow::contract)
                .with(ReservedColumns.names())
                .with(ReservedColumns.terms())
                .with("Status", ColumnType.CODE, row -> Cell.code(row.status()))
                .with(
                        "Sub-allocated",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(Shown.quantity(row.coverage().subAllocated())))
                .with(ReservedColumns.figures(rounding))
                .with(
                        "Flags",
                        ColumnType.CODES,
                        row -> Cell.codes(row.coverage().flags()))
                .with(ContractView.ids().on(ReservedRow::contract))
                .titled("reservations", "Reserved");
    }

    @Override
    public ReportDocument document() {
        Rounding rounding = asked.rounding();
        List<Field> fields = totals().stream()
                .flatMap(total -> total.fields(rounding).stream())
                .toList();
        return new ReportDocument(
                ID,
                TITLE,
                asked.header(),
                List.of(
                        table(rounding).of(rows),
                        TypeCoverage.table().of(hours()),
                        ProviderCost.table(rounding).of(providers())),
                fields,
                warnings());
    }
}
