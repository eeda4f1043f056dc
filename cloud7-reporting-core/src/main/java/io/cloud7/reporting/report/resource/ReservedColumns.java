package io.cloud7.reporting.report.resource;

import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the Reserved tab. */
public final class ReservedColumns {
    private ReservedColumns() {}

    /** Provider, Region, Service, Resource Type, Product, Reservation ID. */
    public static Layout<ReservedRow> names() {
        return Layout.<ReservedRow>empty()
                .with(ProductView.columns().on(ReservedRow::product))
                .with("reservation", "Reservation ID", ColumnType.TEXT, of(row -> Cell.text(row.id())));
    }

    /** Reserved Quantity, Unit, Term Start, Term End, Term Months, Payment Option. */
    public static Layout<ReservedRow> terms() {
        return Layout.<ReservedRow>empty()
                .with("Reserved Quantity", ColumnType.QUANTITY, of(row -> Cell.quantity(row.quantity())))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.product().unit()))
                .with("Term Start", ColumnType.DAY, of(row -> Cell.day(row.start())))
                .with("Term End", ColumnType.DAY, of(row -> Cell.day(row.end())))
                .with(
                        "Term Months",
                        ColumnType.WHOLE,
                        of(row -> Cell.whole(ChronoUnit.MONTHS.between(row.start(), row.end()))))
                .with("Payment Option", ColumnType.CODE, of(row -> Cell.code(row.payment())));
    }

    /** Hours, utilization, fees, costs and savings in the window, Currency. */
    public static Layout<ReservedRow> figures(Rounding rounding) {
        return Layout.<ReservedRow>empty()
                .with(
                        "committed",
                        "Committed Hours (unit-h)",
                        ColumnType.QUANTITY,
                        quantity(ReservationCoverage::committed))
                .with("covered", "Used Hours (covered)", ColumnType.QUANTITY, quantity(ReservationCoverage::covered))
                .with("unused", "Unused Hours", ColumnType.QUANTITY, quantity(ReservationCoverage::unused))
                .with("excess", "Excess Hours", ColumnType.QUANTITY, quantity(ReservationCoverage::excess))
                .with("Utilization %", ColumnType.PERCENT, percent(ReservationCoverage::utilizationPercent))
                .with("Upfront Fee", ColumnType.AMOUNT, amount(rounding, ReservationCoverage::upfrontFee))
                .with("Recurring Fee in Window", ColumnType.AMOUNT, amount(rounding, ReservationCoverage::recurringFee))
                .with("Refund", ColumnType.AMOUNT, amount(rounding, ReservationCoverage::refund))
                .with(
                        "Amortized Upfront in Window",
                        ColumnType.AMOUNT,
                        amount(rounding, ReservationCoverage::amortizedUpfront))
                .with("Kept Rest", ColumnType.AMOUNT, amount(rounding, ReservationCoverage::keptRest))
                .with("Effective Cost", ColumnType.AMOUNT, amount(rounding, ReservationCoverage::effectiveCost))
                .with(
                        "Effective Rate",
                        ColumnType.AMOUNT,
                        row -> row.contract().price(row.coverage().effectiveRate()))
                .with("Cost of Used Part", ColumnType.AMOUNT, amount(rounding, ReservationCoverage::usedCost))
                .with("Unused Cost", ColumnType.AMOUNT, amount(rounding, ReservationCoverage::unusedCost))
                .with("PAYG Equivalent", ColumnType.AMOUNT, amount(rounding, ReservationCoverage::paygEquivalent))
                .with("Net Saving", ColumnType.AMOUNT, amount(rounding, ReservationCoverage::netSaving))
                .with("Break-even Utilization %", ColumnType.PERCENT, percent(ReservationCoverage::breakEvenPercent))
                .with("Excess Amount", ColumnType.AMOUNT, amount(rounding, ReservationCoverage::excessAmount))
                .with(ContractView.currencyColumn().on(ReservedRow::contract));
    }

    private static Function<ReservedRow, Cell> of(Function<Reservation, Cell> cell) {
        return row -> cell.apply(row.coverage().reservation());
    }

    private static Function<ReservedRow, Cell> quantity(Function<ReservationCoverage, BigDecimal> read) {
        return row -> Cell.quantity(Shown.quantity(read.apply(row.coverage())));
    }

    private static Function<ReservedRow, Cell> percent(Function<ReservationCoverage, @Nullable BigDecimal> read) {
        return row -> Cell.percent(read.apply(row.coverage()));
    }

    private static Function<ReservedRow, Cell> amount(
            Rounding rounding, Function<ReservationCoverage, @Nullable BigDecimal> read) {
        return row -> row.contract().amount(read.apply(row.coverage()), rounding);
    }
}
