package io.cloud7.reporting.report.resource;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the Bundle tab. */
public final class BundleColumns {
    private BundleColumns() {}

    /** Bundle, Provider, Resource Type, Product. */
    public static Layout<BundleRow> names() {
        return Layout.<BundleRow>empty()
                .with("Bundle", ColumnType.TEXT, row -> Cell.text(row.bundleName()))
                .with(
                        "Provider",
                        ColumnType.TEXT,
                        ofProduct(product -> product.provider().name()))
                .with("Resource Type", ColumnType.TEXT, ofProduct(ProductView::resourceType))
                .with("Product", ColumnType.TEXT, ofProduct(ProductView::name));
    }

    /** Period, reset rule, quota, use, utilization, overage, Bundle Fee, Refund, Currency. */
    public static Layout<BundleRow> figures(Rounding rounding) {
        return Layout.<BundleRow>empty()
                .with("Period Start", ColumnType.DAY, row -> Cell.day(row.from()))
                .with("Period End", ColumnType.DAY, row -> Cell.day(row.to().minusDays(1)))
                .with("Reset Rule", ColumnType.CODE, row -> Cell.code(row.reset()))
                .with("Quota", ColumnType.QUANTITY, quantity(BundleRow::quota))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.quotaUnit()))
                .with("Used: average", ColumnType.QUANTITY, quantity(BundleRow::average))
                .with("Used: peak", ColumnType.QUANTITY, quantity(BundleRow::peak))
                .with("Used: total", ColumnType.QUANTITY, quantity(BundleRow::used))
                .with("Remaining", ColumnType.QUANTITY, quantity(BundleRow::remaining))
                .with("Utilization %", ColumnType.PERCENT, row -> Cell.percent(row.utilizationPercent()))
                .with("Peak %", ColumnType.PERCENT, row -> Cell.percent(row.peakPercent()))
                .with("Overage Quantity", ColumnType.QUANTITY, quantity(BundleRow::overage))
                .with("Overage Policy", ColumnType.CODE, row -> Cell.code(row.policy()))
                .with("Overage Rate", ColumnType.AMOUNT, row -> row.contract().price(row.overageRate()))
                .with("Overage Amount", ColumnType.AMOUNT, amount(rounding, BundleRow::overageAmount))
                .with("Bundle Fee", ColumnType.AMOUNT, amount(rounding, BundleRow::fee))
                .with("Refund", ColumnType.AMOUNT, amount(rounding, BundleRow::refund))
                .with(ContractView.currencyColumn().on(BundleRow::contract));
    }

    private static Function<BundleRow, Cell> ofProduct(Function<ProductView, String> read) {
        return row -> row.product() == null ? Cell.EMPTY : Cell.text(read.apply(row.product()));
    }

    private static Function<BundleRow, Cell> quantity(Function<BundleRow, @Nullable BigDecimal> read) {
        return row -> Cell.quantity(Shown.quantity(read.apply(row)));
    }

    private static Function<BundleRow, Cell> amount(Rounding rounding, Function<BundleRow, @Nullable BigDecimal> read) {
        return row -> row.contract().amount(read.apply(row), rounding);
    }
}
