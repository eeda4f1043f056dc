package io.cloud7.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearTrendTest {
    private static final Offset<Double> A_CENT = within(0.005);
    private static final Series VCPU = Series.of(40, 44, 47, 52, 55, 60);

    @Test
    void sixMonthsOfVcpuHaveTheLineOfTheTextbook() {
        LinearTrend trend = LinearTrend.through(VCPU);
        assertThat(trend.slope()).isCloseTo(3.943, within(0.0005));
        assertThat(trend.intercept()).isCloseTo(35.867, within(0.0005));
        assertThat(trend.standardError()).isCloseTo(0.565, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"1, 63.47, 62.28, 64.65", "2, 67.41, 66.09, 68.73", "3, 71.35, 69.88, 72.83"})
    void theForecastHasTheIntervalOfTheTextbook(int step, double value, double lower, double upper) {
        Forecast forecast = Forecaster.using(ForecastMethod.LINEAR_TREND).forecast(VCPU, 3);
        assertThat(forecast).isInstanceOf(Projection.class);
        assertThat(forecast.method()).isEqualTo("linear-trend");
        ForecastPoint point = forecast.points().get(step - 1);
        assertThat(point.value()).isCloseTo(value, A_CENT);
        assertThat(point.lower()).isCloseTo(lower, A_CENT);
        assertThat(point.upper()).isCloseTo(upper, A_CENT);
    }

    @Test
    void eightyVcpuAreReachedInDecember() {
        double months = LinearTrend.through(VCPU).stepsUntil(80).orElseThrow();
        assertThat(months).isCloseTo(5.19, A_CENT);
    }

    @Test
    void aLineThatDoesNotRiseNeverReachesACapacity() {
        assertThat(LinearTrend.through(Series.of(60, 55, 52)).stepsUntil(80)).isEmpty();
        assertThat(LinearTrend.through(Series.of(60, 60, 60)).stepsUntil(80)).isEmpty();
    }

    @Test
    void whatIsFullIsReachedNow() {
        assertThat(LinearTrend.through(Series.of(70, 80, 90)).stepsUntil(80)).hasValue(0);
        assertThat(LinearTrend.through(Series.of(90, 85, 82)).stepsUntil(80)).hasValue(0);
    }

    @Test
    void gapsKeepTheirPlace() {
        LinearTrend trend = LinearTrend.through(Series.of(Double.NaN, 20, 30, Double.NaN, 50, Double.NaN));
        assertThat(trend.at(1)).isCloseTo(10, within(1e-9));
        assertThat(trend.stepsUntil(70).orElseThrow()).isCloseTo(1, within(1e-9));
        Forecast next = Forecaster.using(ForecastMethod.LINEAR_TREND)
                .forecast(Series.of(Double.NaN, 20, 30, Double.NaN, 50, Double.NaN), 1);
        assertThat(next.points().get(0).value()).isCloseTo(70, within(1e-9));
    }

    @Test
    void threeValuesAreTheLeast() {
        assertThat(Forecaster.using(ForecastMethod.LINEAR_TREND).forecast(Series.of(1, 2, 3), 1))
                .isInstanceOf(Projection.class);
        Series two = Series.of(1, Double.NaN, 3);
        assertThatThrownBy(() -> LinearTrend.through(two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a line with its interval goes through 3 known values or more; the series has 2");
    }

    @Test
    void useThatFallsEndsAtZero() {
        Forecast falling = Forecaster.using(ForecastMethod.LINEAR_TREND).forecast(Series.of(9, 6, 3, 1), 4);
        assertThat(falling.points().get(3).value()).isZero();
        assertThat(falling.points().get(3).lower()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0.80, 1, 3.0777",
        "0.80, 2, 1.8856",
        "0.80, 4, 1.5332",
        "0.80, 30, 1.3104",
        "0.90, 3, 2.3534",
        "0.90, 10, 1.8125",
        "0.95, 1, 12.706",
        "0.95, 5, 2.5706",
        "0.95, 29, 2.0452",
        "0.99, 2, 9.9248",
        "0.99, 7, 3.4995",
        "0.80, 100000, 1.28156",
        "0.95, 99999, 1.96"
    })
    void studentsTIsThatOfTheTables(double level, int freedom, double quantile) {
        assertThat(StudentT.twoSided(level, freedom)).isCloseTo(quantile, within(0.0001 * quantile));
    }
}
