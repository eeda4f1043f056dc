package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.report.Shown;
import io.cloud7.reporting.report.resource.BundleColumns;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.PaygColumns;
import io.cloud7.reporting.report.resource.PaygRow;
import io.cloud7.reporting.report.resource.ReservedColumns;
import io.cloud7.reporting.report.resource.ReservedRow;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The columns of the contract report's tabs: those of one contract, and use by resource. */
final class ContractLayouts {
    private ContractLayouts() {}

    /** A row of the PAYG tab with the charge that it is an item of. */
    record ChargedRow(PaygRow row, ChargeView charge) {}

    static TableTemplate<ChargedRow> payg(Rounding rounding) {
        return PaygColumns.names()
                .on(ChargedRow::row)
                .with(
                        "Charge Type",
                        ColumnType.CODE,
                        row -> Cell.code(row.charge().charge().chargeType()))
                .with(PaygColumns.figures(rounding).on(ChargedRow::row))
                .with(
                        "Invoice No.",
                        ColumnType.TEXT,
                        row -> Cell.text(row.charge().invoiceNumber()))
                .with("Flags", ColumnType.CODES, row -> Cell.codes(row.row().flags()))
                .titled("payg", "PAYG");
    }

    static TableTemplate<ReservedRow> reservations(Rounding rounding) {
        return ReservedColumns.names()
                .with(ReservedColumns.terms())
                .with(ReservedColumns.figures(rounding))
                .titled("reservations", "Reserved");
    }

    static TableTemplate<ResourceRow> reservationResources() {
        return resources("reservation", "Reservation ID")
                .with(
                        "hours",
                        "Hours",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().used()))
                .with(
                        "covered",
                        "Covered",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().covered()))
                .with(
                        "excess",
                        "Excess",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().excess()))
                .titled("reservationResources", "Reserved, by resource");
    }

    static TableTemplate<ResourceRow> bundleResources() {
        return resources("bundle", "Bundle ID")
                .with(
                        "usage",
                        "Usage",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().used()))
                .with(
                        "withinQuota",
                        "Within Quota",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().covered()))
                .with(
                        "overage",
                        "Overage",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().excess()))
                .with("Share of quota %", ColumnType.PERCENT, row -> Cell.percent(row.share()))
                .titled("bundleResources", "Bundle, by resource");
    }

    private static Layout<ResourceRow> resources(String key, String title) {
        return Layout.<ResourceRow>empty()
                .with(key, title, ColumnType.TEXT, row -> Cell.text(row.allowance()))
                .with("product", "Product ID", ColumnType.TEXT, row -> Cell.text(row.product()))
                .with("Resource Name", ColumnType.TEXT, row -> Cell.text(row.resourceName()))
                .with("Resource ID", ColumnType.TEXT, row -> Cell.text(row.use().resource()))
                .with("From", ColumnType.MOMENT, row -> Cell.moment(row.use().from()))
                .with("To", ColumnType.MOMENT, row -> Cell.moment(row.use().to()));
    }

    /** What is used of a bundle's item over the whole window, and the currency of its overage. */
    record WindowUse(BundleUse use, Currency currency) {}

    /** One row an item over the whole window. */
    static TableTemplate<WindowUse> bundles() {
        return Layout.<WindowUse>empty()
                .with(
                        "bundle",
                        "Bundle ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.use().bundle().id()))
                .with(
                        "product",
                        "Product ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.use().item().product()))
                .with(
                        "Reset Rule",
                        ColumnType.CODE,
                        row -> Cell.code(row.use().item().reset()))
                .with("Quota", ColumnType.QUANTITY, row -> quantity(row.use().quota()))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.use().quotaUnit()))
                .with(
                        "used",
                        "Used",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().used()))
                .with(
                        "peak",
                        "Peak",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().peak()))
                .with(
                        "Utilization %",
                        ColumnType.PERCENT, row -> Cell.percent(row.use().utilizationPercent()))
                .with(
                        "Peak %",
                        ColumnType.PERCENT, row -> Cell.percent(row.use().peakPercent()))
                .with(
                        "overage",
                        "Overage Quantity",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().overage()))
                .with(
                        "Overage Amount",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(row.use().overageAmount(), row.currency()))
                .with(
                        "Currency",
                        ColumnType.CODE,
                        row -> new Cell.Code(row.currency().getCurrencyCode()))
                .titled("bundles", "Bundle");
    }

    /** One row an item and billing period. */
    static TableTemplate<BundleRow> bundlePeriods(Rounding rounding) {
        return BundleColumns.names()
                .with(BundleColumns.figures(rounding))
                .titled("bundlePeriods", "Bundle, by billing period");
    }

    private static Cell quantity(@Nullable BigDecimal exact) {
        return Cell.quantity(Shown.quantity(exact));
    }
}
