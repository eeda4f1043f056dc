package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a trend report. */
record TrendLayouts(Rounding rounding) {
    static final TrendLayouts STANDARD = new TrendLayouts(Rounding.STANDARD);

    static final TableTemplate<ContractEvent> EVENTS = Layout.<ContractEvent>empty()
            .with("At", ColumnType.MOMENT, row -> Cell.moment(row.at()))
            .with(
                    "Organization ID",
                    ColumnType.TEXT,
                    row -> Cell.text(row.contract().organization()))
            .with(
                    "Contract Name",
                    ColumnType.TEXT,
                    row -> Cell.text(row.contract().name()))
            .with(
                    "Contract ID",
                    ColumnType.TEXT,
                    row -> Cell.text(row.contract().id()))
            .with("Event", ColumnType.CODE, row -> Cell.code(row.kind()))
            .with("Detail", ColumnType.TEXT, row -> row.detail().isEmpty() ? Cell.EMPTY : Cell.text(row.detail()))
            .titled("events", "Contract events");

    /** A point of a series. */
    record PointRow(TrendKey key, TrendPoint point) {}

    /** Series, Series ID, Measure, Meter, Unit. */
    static Layout<TrendKey> keys() {
        return Layout.<TrendKey>empty()
                .with("Series", ColumnType.TEXT, row -> Cell.text(row.name()))
                .with("Series ID", ColumnType.TEXT, row -> Cell.text(row.id()))
                .with("Measure", ColumnType.CODE, row -> Cell.code(row.measure()))
                .with("Meter", ColumnType.TEXT, row -> Cell.text(row.meter()))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.unit()));
    }

    /** A value of a series as it is shown: amounts at the minor unit, percentages at 2 decimals, quantities at 4 at least. */
    Cell shown(TrendKey key, @Nullable Fraction value) {
        if (value == null) {
            return Cell.EMPTY;
        }
        BigDecimal exact = value.toDecimal();
        if (key.measure().isMoney()) {
            return Cell.quantity(rounding.total(exact, Currency.getInstance(key.unit())));
        }
        return Cell.quantity(
                key.measure() == Measure.UTILIZATION
                        ? value.toDecimal(2, RoundingMode.HALF_UP)
                        : Shown.quantity(exact));
    }

    static Cell hours(Fraction hours) {
        return Cell.quantity(Shown.quantity(hours.toDecimal()));
    }

    /** An amount an hour is small: 8 decimals, as rates have. */
    private static Cell rate(@Nullable Fraction perHour) {
        return perHour == null
                ? Cell.EMPTY
                : Cell.quantity(Decimals.normal(perHour.toDecimal(8, RoundingMode.HALF_UP)));
    }

    static List<PointRow> points(List<TrendSeries> series) {
        return series.stream()
                .flatMap(one -> one.points().stream().map(point -> new PointRow(one.key(), point)))
                .toList();
    }

    TableTemplate<PointRow> points() {
        return steps().with("Change", ColumnType.QUANTITY, value(TrendPoint::change))
                .with(
                        "Change %",
                        ColumnType.PERCENT, row -> Cell.percent(row.point().changePercent()))
                .with("Per Hour", ColumnType.QUANTITY, row -> rate(row.point().perHour()))
                .with(
                        "Per Hour Change %",
                        ColumnType.PERCENT, row -> Cell.percent(row.point().perHourChangePercent()))
                .with("Change to Last Year", ColumnType.QUANTITY, value(TrendPoint::lastYearChange))
                .with(
                        "Change to Last Year %",
                        ColumnType.PERCENT, row -> Cell.percent(row.point().lastYearChangePercent()))
                .with("Moving Average", ColumnType.QUANTITY, value(TrendPoint::movingAverage))
                .titled("points", "Points");
    }

    /** The same without comparisons, for what another report goes by. */
    TableTemplate<PointRow> history() {
        return steps().titled("history", "History");
    }

    private Layout<PointRow> steps() {
        return keys().on(PointRow::key)
                .with(
                        "Period",
                        ColumnType.TEXT,
                        row -> Cell.text(row.point().period().label()))
                .with(
                        "From",
                        ColumnType.MOMENT,
                        row -> Cell.moment(row.point().period().covered().getStart()))
                .with(
                        "To",
                        ColumnType.MOMENT,
                        row -> Cell.moment(row.point().period().covered().getEnd()))
                .with(
                        "Partial?",
                        ColumnType.FLAG,
                        row -> Cell.flag(row.point().period().isPartial()))
                .with("Hours", ColumnType.QUANTITY, row -> hours(row.point().hours()))
                .with("Value", ColumnType.QUANTITY, value(TrendPoint::value));
    }

    private Function<PointRow, Cell> value(Function<TrendPoint, @Nullable Fraction> read) {
        return row -> shown(row.key(), read.apply(row.point()));
    }

    TableTemplate<TrendSeries> series() {
        return keys().on(TrendSeries::key)
                .with("Points", ColumnType.WHOLE, row -> Cell.whole(row.points().size()))
                .with(
                        "Complete",
                        ColumnType.WHOLE,
                        row -> Cell.whole(row.complete().size()))
                .with("Total", ColumnType.QUANTITY, row -> shown(row.key(), row.total()))
                .with("Min", ColumnType.QUANTITY, row -> shown(row.key(), row.min()))
                .with("Avg", ColumnType.QUANTITY, row -> shown(row.key(), row.mean()))
                .with("Max", ColumnType.QUANTITY, row -> shown(row.key(), row.max()))
                .with("p95", ColumnType.QUANTITY, row -> shown(row.key(), row.p95()))
                .titled("series", "Series");
    }

    /** How a series changed at last. */
    private enum Direction {
        RISE,
        FALL
    }

    TableTemplate<TrendSeries> movers() {
        return keys().on(TrendSeries::key)
                .with("Direction", ColumnType.CODE, row -> Cell.code(direction(row)))
                .with(
                        "Period",
                        ColumnType.TEXT,
                        row -> last(row, point -> Cell.text(point.period().label())))
                .with("Value", ColumnType.QUANTITY, row -> last(row, point -> shown(row.key(), point.value())))
                .with("Change", ColumnType.QUANTITY, row -> last(row, point -> shown(row.key(), point.change())))
                .with("Change %", ColumnType.PERCENT, row -> last(row, point -> Cell.percent(point.changePercent())))
                .titled("movers", "Risers and fallers");
    }

    private static Cell last(TrendSeries series, Function<TrendPoint, Cell> read) {
        TrendPoint last = series.lastChange();
        return last == null ? Cell.EMPTY : read.apply(last);
    }

    private static @Nullable Direction direction(TrendSeries series) {
        TrendPoint last = series.lastChange();
        Fraction change = last == null ? null : last.change();
        if (change == null || change.signum() == 0) {
            return null;
        }
        return change.signum() > 0 ? Direction.RISE : Direction.FALL;
    }
}
