package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.Shown;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.ProductView;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the own usage report's tabs. */
final class OwnUsageLayouts {
    private OwnUsageLayouts() {}

    static TableTemplate<OwnUsageRow> payg(Rounding rounding) {
        return use(rounding).titled("payg", "PAYG");
    }

    private static Layout<OwnUsageRow> use(Rounding rounding) {
        return Layout.<OwnUsageRow>empty()
                .with(
                        "Provider",
                        ColumnType.TEXT,
                        named(product -> product.provider().name()))
                .with("Region", ColumnType.TEXT, row -> Cell.text(row.region()))
                .with("Service", ColumnType.TEXT, named(ProductView::service))
                .with("Resource Type", ColumnType.TEXT, named(ProductView::resourceType))
                .with("Product", ColumnType.TEXT, named(ProductView::name))
                .with("Resource Name", ColumnType.TEXT, row -> Cell.text(row.resourceName()))
                .with("Resource ID", ColumnType.TEXT, row -> Cell.text(row.resourceId()))
                .with("State at window end", ColumnType.CODE, row -> Cell.code(row.state()))
                .with("Quantity", ColumnType.QUANTITY, row -> quantity(row.quantity()))
                .with("Unit", ColumnType.TEXT, named(ProductView::unit))
                .with("From", ColumnType.MOMENT, row -> Cell.moment(row.from()))
                .with("To", ColumnType.MOMENT, row -> Cell.moment(row.to()))
                .with("Hours", ColumnType.QUANTITY, row -> Cell.quantity(row.hours()))
                .with("Usage", ColumnType.QUANTITY, row -> quantity(row.usage()))
                .with(
                        "Rate",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(row.rate(), row.contract().currency()))
                .with("Notional Cost", ColumnType.AMOUNT, row -> cost(row, rounding))
                .with(ContractView.currencyColumn().on(OwnUsageRow::contract))
                .with("Flags", ColumnType.CODES, row -> Cell.codes(row.flags()));
    }

    static TableTemplate<OwnUsageRow> reserved(Rounding rounding) {
        return use(rounding)
                .with("reservation", "Reservation ID", ColumnType.TEXT, row -> Cell.text(row.allowance()))
                .with("Committed", ColumnType.QUANTITY, reserved(ReservationCoverage::committed))
                .with("Sub-allocated", ColumnType.QUANTITY, reserved(ReservationCoverage::subAllocatedHours))
                .with("Covered", ColumnType.QUANTITY, reserved(ReservationCoverage::covered))
                .with("Unused", ColumnType.QUANTITY, reserved(ReservationCoverage::unused))
                .with(
                        "Utilization %",
                        ColumnType.PERCENT,
                        row -> Cell.percent(
                                row.reservation() == null
                                        ? null
                                        : row.reservation().utilizationPercent()))
                .titled("reserved", "Reserved");
    }

    static TableTemplate<OwnUsageRow> bundle(Rounding rounding) {
        return use(rounding)
                .with(
                        "Bundle",
                        ColumnType.TEXT,
                        row -> Cell.text(
                                row.bundle() == null ? null : row.bundle().bundleName()))
                .with("Quota", ColumnType.QUANTITY, bundled(BundleRow::quota))
                .with("Remaining", ColumnType.QUANTITY, bundled(BundleRow::remaining))
                .with("Over-quota", ColumnType.QUANTITY, bundled(BundleRow::overage))
                .titled("bundle", "Bundle");
    }

    private static Function<OwnUsageRow, Cell> named(Function<ProductView, String> read) {
        return row -> row.product() == null ? Cell.EMPTY : Cell.text(read.apply(row.product()));
    }

    private static Cell cost(OwnUsageRow row, Rounding rounding) {
        BigDecimal cost = row.cost();
        return cost == null
                ? Cell.EMPTY
                : Cell.amount(
                        rounding.shown(cost, row.contract().currency()),
                        row.contract().currency());
    }

    private static Function<OwnUsageRow, Cell> reserved(Function<ReservationCoverage, BigDecimal> read) {
        return row -> row.reservation() == null ? Cell.EMPTY : quantity(read.apply(row.reservation()));
    }

    private static Function<OwnUsageRow, Cell> bundled(Function<BundleRow, @Nullable BigDecimal> read) {
        return row -> row.bundle() == null ? Cell.EMPTY : quantity(read.apply(row.bundle()));
    }

    private static Cell quantity(@Nullable BigDecimal exact) {
        return Cell.quantity(Shown.quantity(exact));
    }
}
