package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import io.cloud7.reporting.report.WideReport;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.PaygColumns;
import io.cloud7.reporting.report.resource.PaygRow;
import java.math.BigDecimal;
import java.util.List;

/** Every pay-as-you-go resource in a window, what was used of it and what that costs its buyer. */
public final class AllPaygReport implements WideReport<AllPaygReport> {
    static final String ID = "payg";
    static final String TITLE = "All PAYG Resources Report";

    private final Asked asked;
    private final List<PaygRow> rows;
    private final Subtotals<PaygTotal> totals;
    private final Subtotals<TypeUsage> usage;
    private final Subtotals<ProviderCost> providers;
    private final ContractWarnings warnings;

    private AllPaygReport(
            Asked asked,
            List<PaygRow> rows,
            Subtotals<PaygTotal> totals,
            Subtotals<TypeUsage> usage,
            Subtotals<ProviderCost> providers,
            ContractWarnings warnings) {
        this.asked = asked;
        this.rows = List.copyOf(rows);
        this.totals = totals;
        this.usage = usage;
        this.providers = providers;
        this.warnings = warnings;
    }

    static AllPaygReport of(Asked asked, List<PaygRow> rows, ContractWarnings warnings) {
        return new AllPaygReport(
                asked,
                rows,
                Subtotals.of(rows, row -> new PaygTotal(row.contract().currency(), billed(row))),
                Subtotals.of(rows, AllPaygReport::used),
                Subtotals.of(
                        rows,
                        row -> ProviderCost.of(
                                row.product().provider(), row.contract().currency(), billed(row))),
                warnings);
    }

    private static TypeUsage used(PaygRow row) {
        return new TypeUsage(row.product().resourceType(), row.product().meter().chargedUnit(), row.usage());
    }

    private static BigDecimal billed(PaygRow row) {
        return row.amount() == null ? BigDecimal.ZERO : row.amount();
    }

    /** By organization, contract, resource type, resource name, from. */
    public List<PaygRow> rows() {
        return rows;
    }

    /** What the rows cost, by currency. */
    public List<PaygTotal> totals() {
        return totals.rows();
    }

    /** What was used, by resource type. */
    public List<TypeUsage> usage() {
        return usage.rows();
    }

    /** What the rows cost, by provider and currency. */
    public List<ProviderCost> providers() {
        return providers.rows();
    }

    /** What the reader must know, in order. */
    public List<Warning> warnings() {
        return warnings.over(asked.window().interval(asked.settings()));
    }

    @Override
    public AllPaygReport plus(AllPaygReport next) {
        return new AllPaygReport(
                asked,
                List.of(),
                totals.plus(next.totals),
                usage.plus(next.usage),
                providers.plus(next.providers),
                warnings.plus(next.warnings));
    }

    static List<Tab> tabs() {
        return Tab.of(table(Rounding.STANDARD), TypeUsage.table(), ProviderCost.table(Rounding.STANDARD));
    }

    private static TableTemplate<PaygRow> table(Rounding rounding) {
        return ContractView.columns()
                .on(PaygRow::contract)
                .with(PaygColumns.names())
                .with(PaygColumns.figures(rounding))
                .with("Flags", ColumnType.CODES, row -> Cell.codes(row.flags()))
                .with(ContractView.ids().on(PaygRow::contract))
                .titled("payg", "PAYG");
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
                        TypeUsage.table().of(usage()),
                        ProviderCost.table(rounding).of(providers())),
                fields,
                warnings());
    }
}
