package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import io.cloud7.reporting.report.Shown;
import io.cloud7.reporting.report.WideReport;
import io.cloud7.reporting.report.resource.BundleColumns;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import java.util.List;

/** Every bundle that meets a window, quota against use, by billing period. */
public final class AllBundleReport implements WideReport<AllBundleReport> {
    static final String ID = "bundle";
    static final String TITLE = "All Bundle Resources Report";

    private final Asked asked;
    private final List<BundleRow> rows;
    private final Subtotals<BundleTotal> totals;
    private final Subtotals<ProviderCost> providers;
    private final ContractWarnings warnings;

    private AllBundleReport(
            Asked asked,
            List<BundleRow> rows,
            Subtotals<BundleTotal> totals,
            Subtotals<ProviderCost> providers,
            ContractWarnings warnings) {
        this.asked = asked;
        this.rows = List.copyOf(rows);
        this.totals = totals;
        this.providers = providers;
        this.warnings = warnings;
    }

    static AllBundleReport of(
            Asked asked,
            List<BundleRow> rows,
            List<BundleTotal> totals,
            List<ProviderCost> providers,
            ContractWarnings warnings) {
        return new AllBundleReport(asked, rows, Subtotals.of(totals), Subtotals.of(providers), warnings);
    }

    /** By organization, contract, period, resource type. */
    public List<BundleRow> rows() {
        return rows;
    }

    /** What the bundles cost, by currency. */
    public List<BundleTotal> totals() {
        return totals.rows();
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
    public AllBundleReport plus(AllBundleReport next) {
        return new AllBundleReport(
                asked,
                List.of(),
                totals.plus(next.totals),
                providers.plus(next.providers),
                warnings.plus(next.warnings));
    }

    static List<Tab> tabs() {
        return Tab.of(table(Rounding.STANDARD), ProviderCost.table(Rounding.STANDARD));
    }

    private static TableTemplate<BundleRow> table(Rounding rounding) {
        return ContractView.columns()
                .on(BundleRow::contract)
                .with(BundleColumns.names())
                .with(BundleColumns.figures(rounding))
                .with("Sub-allotted", ColumnType.QUANTITY, row -> Cell.quantity(Shown.quantity(row.subAllotted())))
                .with("Flags", ColumnType.CODES, row -> Cell.codes(row.flags()))
                .with(ContractView.ids().on(BundleRow::contract))
                .titled("bundles", "Bundle");
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
                List.of(table(rounding).of(rows), ProviderCost.table(rounding).of(providers())),
                fields,
                warnings());
    }
}
