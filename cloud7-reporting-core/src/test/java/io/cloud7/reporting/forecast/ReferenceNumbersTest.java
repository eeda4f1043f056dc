package io.cloud7.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first three steps of two made-up series, as an independent program calculated them. */
class ReferenceNumbersTest {
    private static final Percentage A_THOUSANDTH = Percentage.withPercentage(0.1);

    private static void expect(Forecast forecast, double... firstValues) {
        for (int i = 0; i < firstValues.length; i++) {
            assertThat(forecast.points().get(i).value()).isCloseTo(firstValues[i], A_THOUSANDTH);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "seasonal-naive, 259.000, 261.500, 266.000, 0.0345",
        "theta-evolving, 268.545, 276.733, 284.225, 0.0987",
        "theta-evolving-raw, 268.856, 275.741, 282.174, 0.0991",
        "theta-classical, 278.415, 278.415, 278.415, 0.0391",
        "damped, 279.630, 280.815, 281.982, 0.0366",
        "lags-level, 279.123, 281.708, 288.761, 0.1459",
        "lags-difference, 284.120, 288.402, 300.606, 0.1066",
        "lags-seasonal, 274.346, 276.695, 290.317, 0.3099",
        "lags-short, 275.910, 278.360, 282.697, 0.1297"
    })
    void eachMethodOnMonths(String method, double first, double second, double third, double weight) {
        ForecastMethod named = ForecastMethod.titled(method);
        expect(Forecaster.using(named).forecast(MadeUp.months(), 6), first, second, third);
        Projection combined = (Projection) Forecaster.standard().forecast(MadeUp.months(), 6);
        assertThat(combined.weights().get(named)).isCloseTo(weight, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({
        "seasonal-naive, 96.000, 102.500, 100.500, 0.0014",
        "theta-evolving, 110.842, 109.942, 109.871, 0.0173",
        "theta-evolving-raw, 110.937, 109.962, 109.934, 0.0173",
        "theta-classical, 100.287, 100.322, 100.303, 0.0047",
        "damped, 100.178, 100.224, 100.202, 0.0046",
        "lags-level, 106.511, 107.950, 113.229, 0.7222",
        "lags-difference, 107.097, 105.749, 112.204, 0.0383",
        "lags-seasonal, 103.940, 105.251, 112.310, 0.1895",
        "lags-short, 109.695, 110.507, 109.086, 0.0047"
    })
    void eachMethodOnHours(String method, double first, double second, double third, double weight) {
        ForecastMethod named = ForecastMethod.titled(method);
        expect(Forecaster.using(named).forecast(MadeUp.hours(), 24), first, second, third);
        Projection combined = (Projection) Forecaster.standard().forecast(MadeUp.hours(), 24);
        assertThat(combined.weights().get(named)).isCloseTo(weight, within(0.0001));
    }

    private static void expectPoints(List<ForecastPoint> points, double[][] valueLowerUpper) {
        for (int i = 0; i < valueLowerUpper.length; i++) {
            assertThat(points.get(i).step()).isEqualTo(i + 1);
            assertThat(points.get(i).value()).isCloseTo(valueLowerUpper[i][0], A_THOUSANDTH);
            assertThat(points.get(i).lower()).isCloseTo(valueLowerUpper[i][1], A_THOUSANDTH);
            assertThat(points.get(i).upper()).isCloseTo(valueLowerUpper[i][2], A_THOUSANDTH);
        }
    }

    @Test
    void theCombinationWithItsInterval() {
        expectPoints(
                Forecaster.standard().forecast(MadeUp.months(), 6).points(),
                new double[][] {{274.670, 268.276, 281.217}, {277.613, 270.005, 285.436}, {287.972, 279.291, 296.923}});
        expectPoints(
                Forecaster.standard().forecast(MadeUp.hours(), 24).points(),
                new double[][] {{106.325, 104.715, 107.961}, {107.653, 106.022, 109.309}, {112.986, 111.274, 114.724}});
    }

    @Test
    void hoursWithADayHaveAWeekToo() {
        Series day = Series.of(MadeUp.hours().values()).withSeasons(24);
        assertThat(Forecaster.standard().forecast(day, 24))
                .isEqualTo(Forecaster.standard().forecast(MadeUp.hours(), 24));
    }

    @Test
    void theBackTestStandsBesideThatOfTheNaiveMethod() {
        Projection months = (Projection) Forecaster.standard().forecast(MadeUp.months(), 6);
        BackTest backTest = months.backTest().orElseThrow();
        assertThat(backTest.origins()).isEqualTo(6);
        assertThat(backTest.method().mase()).isLessThan(backTest.naive().mase() / 4);
        assertThat(backTest.method().smape()).isLessThan(backTest.naive().smape() / 4);
        assertThat(months.method())
                .isEqualTo("lags-seasonal 0.31 + lags-level 0.15 + lags-short 0.13 + lags-difference 0.11");
    }

    @Test
    void theBackTestOfTheNaiveMethodIsItsOwn() {
        double[] sawtooth = MadeUp.values(12, t -> 10 + t % 2);
        Projection naive =
                (Projection) Forecaster.using(ForecastMethod.SEASONAL_NAIVE).forecast(Series.of(sawtooth), 1);
        assertThat(naive.backTest()).hasValueSatisfying(test -> {
            assertThat(test.method()).isEqualTo(test.naive());
            assertThat(test.naive().mase()).isEqualTo(1);
            assertThat(test.naive().smape()).isCloseTo(200.0 / 21, within(1e-12));
        });
        assertThat(naive.method()).isEqualTo("seasonal-naive");
    }

    @Test
    void whatFilledAGapIsNoEvidence() {
        double[] zigzag = MadeUp.values(12, t -> t % 2 == 0 ? 10 : 20);
        zigzag[10] = Double.NaN;
        Projection naive =
                (Projection) Forecaster.using(ForecastMethod.SEASONAL_NAIVE).forecast(Series.of(zigzag), 1);
        double meanChange = 90 / 11.0;
        assertThat(naive.backTest()).hasValueSatisfying(test -> {
            assertThat(test.origins()).isEqualTo(5);
            assertThat(test.method().mase()).isCloseTo(40 / 5.0 / meanChange, within(1e-12));
        });
    }
}
