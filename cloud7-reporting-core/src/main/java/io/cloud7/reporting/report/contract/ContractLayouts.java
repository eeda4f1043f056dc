package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
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

    static Layout<ChargedRow> payg(Rounding rounding) {
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
                        row -> Cell.text(row.charge().invoiceNumber()));
    }

    static Layout<ReservedRow> reservations(Rounding rounding) {
        return ReservedColumns.names().with(ReservedColumns.terms()).with(ReservedColumns.figures(rounding));
    }

    static Layout<ResourceRow> reservationResources() {
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
                        row -> quantity(row.use().excess()));
    }

    static Layout<ResourceRow> bundleResources() {
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
                .with("Share of quota %", ColumnType.PERCENT, row -> Cell.percent(row.share()));
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

    /** One row an item over the whole window. */
    static Layout<BundleUse> bundles(Currency currency) {
        return Layout.<BundleUse>empty()
                .with(
                        "bundle",
                        "Bundle ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.bundle().id()))
                .with(
                        "product",
                        "Product ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.item().product()))
                .with("Reset Rule", ColumnType.CODE, row -> Cell.code(row.item().reset()))
                .with("Quota", ColumnType.QUANTITY, row -> quantity(row.quota()))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.quotaUnit()))
                .with("used", "Used", ColumnType.QUANTITY, row -> quantity(row.used()))
                .with("peak", "Peak", ColumnType.QUANTITY, row -> quantity(row.peak()))
                .with("Utilization %", ColumnType.PERCENT, row -> Cell.percent(row.utilizationPercent()))
                .with("Peak %", ColumnType.PERCENT, row -> Cell.percent(row.peakPercent()))
                .with("overage", "Overage Quantity", ColumnType.QUANTITY, row -> quantity(row.overage()))
                .with("Overage Amount", ColumnType.AMOUNT, row -> Cell.amount(row.overageAmount(), currency))
                .with("Currency", ColumnType.CODE, row -> new Cell.Code(currency.getCurrencyCode()));
    }

    /** One row an item and billing period. */
    static Layout<BundleRow> bundlePeriods(Rounding rounding) {
        return BundleColumns.names().with(BundleColumns.figures(rounding));
    }

    private static Cell quantity(@Nullable BigDecimal exact) {
        return Cell.quantity(Shown.quantity(exact));
    }
}
