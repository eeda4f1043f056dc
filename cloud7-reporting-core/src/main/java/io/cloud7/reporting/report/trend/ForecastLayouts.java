package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.forecast.Accuracy;
import io.cloud7.reporting.forecast.BackTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The columns of a forecast report. */
final class ForecastLayouts {
    static final TableTemplate<ForecastRow> ROWS = TrendLayouts.keys()
            .on(ForecastRow::key)
            .with("Period", ColumnType.TEXT, row -> Cell.text(row.period().label()))
            .with(
                    "From",
                    ColumnType.MOMENT,
                    row -> Cell.moment(row.period().whole().getStart()))
            .with(
                    "To",
                    ColumnType.MOMENT,
                    row -> Cell.moment(row.period().whole().getEnd()))
            .with("Running?", ColumnType.FLAG, row -> Cell.flag(row.isRunning()))
            .with("To Date", ColumnType.QUANTITY, row -> Cell.quantity(row.toDate()))
            .with("Fees", ColumnType.QUANTITY, row -> Cell.quantity(row.fees()))
            .with("Forecast", ColumnType.QUANTITY, row -> Cell.quantity(row.value()))
            .with("Lower", ColumnType.QUANTITY, row -> Cell.quantity(row.lower()))
            .with("Upper", ColumnType.QUANTITY, row -> Cell.quantity(row.upper()))
            .with("Method", ColumnType.TEXT, row -> Cell.text(row.method()))
            .titled("forecast", "Forecast");

    static final TableTemplate<ForecastAccuracy> ACCURACY = TrendLayouts.keys()
            .on(ForecastAccuracy::key)
            .with("Complete Steps", ColumnType.WHOLE, row -> Cell.whole(row.steps()))
            .with("Method", ColumnType.TEXT, row -> Cell.text(row.method()))
            .with(
                    "Origins",
                    ColumnType.WHOLE,
                    row -> row.backTest() == null
                            ? Cell.EMPTY
                            : Cell.whole(row.backTest().origins()))
            .with("smape", "sMAPE", ColumnType.QUANTITY, error(BackTest::method, Accuracy::smape))
            .with("naiveSmape", "Naive sMAPE", ColumnType.QUANTITY, error(BackTest::naive, Accuracy::smape))
            .with("mase", "MASE", ColumnType.QUANTITY, error(BackTest::method, Accuracy::mase))
            .with("naiveMase", "Naive MASE", ColumnType.QUANTITY, error(BackTest::naive, Accuracy::mase))
            .titled("accuracy", "Accuracy");

    static final TableTemplate<ContractEvent> KNOWN_STEPS = TrendLayouts.EVENTS
            .layout()
            .with(
                    "Auto Renew?",
                    ColumnType.FLAG,
                    row -> Cell.flag(row.contract().autoRenew()))
            .titled("knownSteps", "Known steps");

    private ForecastLayouts() {}

    private static Function<ForecastAccuracy, Cell> error(
            Function<BackTest, Accuracy> of, ToDoubleFunction<Accuracy> measure) {
        return row -> {
            if (row.backTest() == null) {
                return Cell.EMPTY;
            }
            double error = measure.applyAsDouble(of.apply(row.backTest()));
            return Double.isFinite(error)
                    ? Cell.quantity(new BigDecimal(error).setScale(2, RoundingMode.HALF_UP))
                    : Cell.EMPTY;
        };
    }
}
