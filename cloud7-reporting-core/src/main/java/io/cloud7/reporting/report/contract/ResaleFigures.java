package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.quantity.Percentages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a reseller's report costs and earns.
 *
 * @param currency of the wholesale figures, and of the margin
 * @param wholesaleRate the price of one unit; null: not per unit
 * @param wholesaleAmount billed; null: unrated
 * @param retailCurrency of the retail figures; null: nobody pays
 * @param retailRate the price of one unit; null: not per unit, or nobody pays
 * @param retailAmount billed; null: unrated, or nobody pays
 * @param discountPercent the discount by which the wholesale price follows from the retail price; null: none
 */
record ResaleFigures(
        Currency currency,
        @Nullable BigDecimal wholesaleRate,
        @Nullable BigDecimal wholesaleAmount,
        @Nullable Currency retailCurrency,
        @Nullable BigDecimal retailRate,
        @Nullable BigDecimal retailAmount,
        @Nullable BigDecimal discountPercent) {
    /** Retail − wholesale; null unless both are there, in one currency. */
    @Nullable BigDecimal margin() {
        return wholesaleAmount == null || retailAmount == null || !currency.equals(retailCurrency)
                ? null
                : retailAmount.subtract(wholesaleAmount);
    }

    /** Margin ÷ retail in percent, 2 decimals HALF_UP; null without a margin, or if retail is not above 0. */
    @Nullable BigDecimal marginPercent() {
        BigDecimal margin = margin();
        return margin == null || retailAmount == null
                ? null
                : Percentages.of(Fraction.of(margin), Fraction.of(retailAmount));
    }

    /** Wholesale and retail rates and amounts, discount, margin, and their currencies. */
    static Layout<ResaleFigures> columns(Rounding rounding) {
        return columns("wholesaleAmount", "retailAmount", rounding);
    }

    /** The same with other keys for the two amounts. */
    static Layout<ResaleFigures> columns(String wholesaleKey, String retailKey, Rounding rounding) {
        return Layout.<ResaleFigures>empty()
                .with("Wholesale Rate", ColumnType.AMOUNT, row -> Cell.amount(row.wholesaleRate, row.currency))
                .with(
                        wholesaleKey,
                        "Wholesale Amount",
                        ColumnType.AMOUNT,
                        row -> shown(row.wholesaleAmount, row.currency, rounding))
                .with(
                        "Retail Rate",
                        ColumnType.AMOUNT,
                        row -> ofRetail(row, currency -> Cell.amount(row.retailRate, currency)))
                .with(
                        retailKey,
                        "Retail Amount",
                        ColumnType.AMOUNT,
                        row -> ofRetail(row, currency -> shown(row.retailAmount, currency, rounding)))
                .with(
                        "Retail Currency",
                        ColumnType.CODE,
                        row -> ofRetail(row, currency -> new Cell.Code(currency.getCurrencyCode())))
                .with("Discount %", ColumnType.PERCENT, row -> percent(row.discountPercent))
                .with("Margin", ColumnType.AMOUNT, row -> shown(row.margin(), row.currency, rounding))
                .with("Margin %", ColumnType.PERCENT, row -> percent(row.marginPercent()));
    }

    private static Cell ofRetail(ResaleFigures row, Function<Currency, Cell> cell) {
        return row.retailCurrency == null ? Cell.EMPTY : cell.apply(row.retailCurrency);
    }

    static Cell shown(@Nullable BigDecimal amount, Currency currency, Rounding rounding) {
        return amount == null ? Cell.EMPTY : Cell.amount(rounding.shown(amount, currency), currency);
    }

    static Cell percent(@Nullable BigDecimal percent) {
        return percent == null ? Cell.EMPTY : Cell.percent(percent.setScale(2, RoundingMode.HALF_UP));
    }
}
