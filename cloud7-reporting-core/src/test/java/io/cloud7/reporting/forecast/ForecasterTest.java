package io.cloud7.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.cloud7.reporting.forecast.NotEnoughData.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterTest {
    private static final double GAP = Double.NaN;

    private static Projection projection(Series series, int horizon) {
        return (Projection) Forecaster.standard().forecast(series, horizon);
    }

    private static NotEnoughData lack(double... values) {
        return (NotEnoughData) Forecaster.standard().forecast(Series.of(values), 2);
    }

    @Nested
    class WhatIsExpected {
        @Test
        void anExactWeeklyPatternGoesOnExactly() {
            double[] pattern = {5, 6, 7, 8, 9, 1, 0.5};
            Series days = Series.of(MadeUp.values(70, t -> pattern[t % 7])).withSeasons(7);
            assertThat(projection(days, 10).points())
                    .extracting(ForecastPoint::value, ForecastPoint::lower, ForecastPoint::upper)
                    .containsExactlyElementsOf(IntStream.range(0, 10)
                            .mapToObj(i -> tuple(pattern[i % 7], pattern[i % 7], pattern[i % 7]))
                            .toList());
        }

        @Test
        void aStepThirtyPeriodsAgoIsTheNewLevel() {
            Series stepped = Series.of(MadeUp.values(120, t -> (t < 90 ? 100 : 150) + t % 3));
            assertThat(projection(stepped, 5).points())
                    .allSatisfy(point -> assertThat(point.value()).isCloseTo(151, Percentage.withPercentage(2)));
        }

        @Test
        void whatStoppedSixtyDaysAgoStaysStopped() {
            Series stopped =
                    Series.of(MadeUp.values(200, t -> t < 140 ? 50 + t % 7 : 0)).withSeasons(7);
            assertThat(projection(stopped, 3).points())
                    .extracting(ForecastPoint::value)
                    .containsExactly(0.0, 0.0, 0.0);
        }

        @Test
        void aLineIsFollowed() {
            Series line = Series.of(MadeUp.values(60, t -> 1000 + 10 * t));
            List<ForecastPoint> points = projection(line, 6).points();
            for (ForecastPoint point : points) {
                assertThat(point.value()).isCloseTo(1000 + 10 * (59 + point.step()), Percentage.withPercentage(0.2));
            }
        }

        @ParameterizedTest
        @ValueSource(doubles = {1e-12, 1e15, 1e-290, 1e290})
        void theUnitDoesNotMatter(double factor) {
            Series months = MadeUp.months();
            double[] scaled = months.values();
            for (int t = 0; t < scaled.length; t++) {
                scaled[t] *= factor;
            }
            List<ForecastPoint> inOneUnit = projection(months, 6).points();
            List<ForecastPoint> inAnother =
                    projection(Series.of(scaled).withSeasons(12), 6).points();
            for (int i = 0; i < 6; i++) {
                assertThat(inAnother.get(i).value() / factor)
                        .isCloseTo(inOneUnit.get(i).value(), Percentage.withPercentage(0.001));
                assertThat(inAnother.get(i).upper() / factor)
                        .isCloseTo(inOneUnit.get(i).upper(), Percentage.withPercentage(0.001));
            }
        }

        @Test
        void gapsAreBridged() {
            double[] values = MadeUp.months().values();
            Series whole = MadeUp.months();
            values[20] = GAP;
            values[30] = GAP;
            Series gappy = Series.of(values).withSeasons(12);
            List<ForecastPoint> points = projection(gappy, 6).points();
            for (int i = 0; i < 6; i++) {
                assertThat(points.get(i).value())
                        .isCloseTo(projection(whole, 6).points().get(i).value(), Percentage.withPercentage(3));
            }
        }

        @Test
        void aGapAtTheEndHasPassed() {
            double[] values = MadeUp.values(45, t -> 100 + 10 * (t % 5));
            values[43] = GAP;
            values[44] = GAP;
            assertThat(projection(Series.of(values).withSeasons(5), 3).points())
                    .extracting(ForecastPoint::step, ForecastPoint::value)
                    .containsExactly(tuple(1, 100.0), tuple(2, 110.0), tuple(3, 120.0));
        }

        @Test
        void aGapAtTheBeginningWasBeforeTheSeries() {
            double[] values = MadeUp.months().values();
            double[] later = MadeUp.values(58, t -> t < 10 ? GAP : values[t - 10]);
            assertThat(projection(Series.of(later).withSeasons(12), 6)).isEqualTo(projection(MadeUp.months(), 6));
        }

        @Test
        void onlyTheLastFiveHundredValuesCount() {
            double[] recent = MadeUp.values(500, t -> 50 + t % 9);
            double[] longer = MadeUp.values(800, t -> t < 300 ? 9_000 - t * t % 100 : recent[t - 300]);
            assertThat(projection(Series.of(longer), 4)).isEqualTo(projection(Series.of(recent), 4));
        }

        @Test
        void changesBelowZeroMayGoOnBelowZero() {
            Series balance = Series.of(MadeUp.values(40, t -> 20 - 3.0 * t));
            assertThat(projection(balance, 2).points()).allSatisfy(point -> {
                assertThat(point.value()).isLessThan(-95);
                assertThat(point.lower()).isLessThanOrEqualTo(point.value());
            });
        }
    }

    @Nested
    class TheInterval {
        @Test
        void aHigherLevelIsWider() {
            ForecastPoint usual = projection(MadeUp.months(), 1).points().get(0);
            ForecastPoint wide = Forecaster.standard()
                    .atLevel(0.95)
                    .forecast(MadeUp.months(), 1)
                    .points()
                    .get(0);
            assertThat(wide.value()).isEqualTo(usual.value());
            assertThat(wide.lower()).isLessThan(usual.lower());
            assertThat(wide.upper()).isGreaterThan(usual.upper());
        }

        @Test
        void fiveValuesHaveOneWithoutABackTest() {
            Projection five = projection(Series.of(10, 12, 11, 13, 12), 4);
            assertThat(five.backTest()).isEmpty();
            ForecastPoint first = five.points().get(0);
            ForecastPoint fourth = five.points().get(3);
            double logarithmOfChange =
                    (Math.log(1.2) + Math.log(12 / 11.0) + Math.log(13 / 11.0) + Math.log(13 / 12.0)) / 4;
            assertThat(Math.log(first.upper() / first.value())).isCloseTo(1.6 * logarithmOfChange, within(1e-9));
            assertThat(Math.log(fourth.value() / fourth.lower())).isCloseTo(3.2 * logarithmOfChange, within(1e-9));
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -0.1, 80, Double.NaN})
        void itsLevelIsBetweenZeroAndOne(double level) {
            Forecaster forecaster = Forecaster.standard();
            assertThatThrownBy(() -> forecaster.atLevel(level))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an interval of level " + level + "; it is between 0 and 1, like 0.8");
        }
    }

    @Nested
    class TooLittleData {
        @Test
        void noValue() {
            assertThat(lack()).isEqualTo(lack(GAP, GAP));
            assertThat(lack().reason()).isEqualTo(Reason.NO_DATA);
            assertThat(lack().lastValue()).isEmpty();
            assertThat(lack().points()).isEmpty();
        }

        @Test
        void oneOrTwoValuesHaveNoInterval() {
            assertThat(lack(7, 9, GAP).reason()).isEqualTo(Reason.TOO_SHORT);
            assertThat(lack(7, 9, GAP).lastValue()).hasValue(9);
            assertThat(lack(7, 9, GAP).points()).isEmpty();
            assertThat(lack(7).method()).isEqualTo("NOT_ENOUGH_DATA: only one or two values are known");
        }

        @Test
        void threeOrFourValuesAreGuessedToStay() {
            NotEnoughData guess = lack(-1, 2, 0, 3);
            assertThat(guess.reason()).isEqualTo(Reason.SHORT);
            assertThat(guess.points())
                    .containsExactly(
                            new ForecastPoint(1, 3, 3 - 1.6 * 8 / 3, 3 + 1.6 * 8 / 3),
                            new ForecastPoint(2, 3, 3 - 1.6 * 8 / 3 * Math.sqrt(2), 3 + 1.6 * 8 / 3 * Math.sqrt(2)));
        }

        @Test
        void allZero() {
            NotEnoughData guess = lack(0, 0, 0, GAP, 0, 0, 0, 0);
            assertThat(guess.reason()).isEqualTo(Reason.ALL_ZERO);
            assertThat(guess.points()).containsExactly(new ForecastPoint(1, 0, 0, 0), new ForecastPoint(2, 0, 0, 0));
        }

        @Test
        void oneInTenHasAPositiveGuessDownToZero() {
            NotEnoughData guess = lack(MadeUp.values(100, t -> t % 10 == 9 ? 40 + t % 4 : GAP));
            assertThat(guess.reason()).isEqualTo(Reason.SPARSE);
            assertThat(guess.points())
                    .allSatisfy(point -> assertThat(point.value()).isBetween(30.0, 50.0));
        }

        @Test
        void useOnOneDayInTenIsNoGap() {
            Projection rare = projection(Series.of(MadeUp.values(100, t -> t % 10 == 5 ? 40 : 0)), 3);
            assertThat(rare.points()).allSatisfy(point -> {
                assertThat(point.lower()).isZero();
                assertThat(point.value()).isBetween(0.0, 10.0);
            });
        }

        @Test
        void halfOfTheStepsAreEnough() {
            Series half = Series.of(MadeUp.values(40, t -> t % 2 == 1 ? 10 + t % 3 : GAP));
            assertThat(Forecaster.standard().forecast(half, 1)).isInstanceOf(Projection.class);
        }
    }

    @Nested
    class Arguments {
        @Test
        void theHorizonIsAtLeastOne() {
            Series series = Series.of(1, 2, 3, 4, 5);
            assertThatThrownBy(() -> Forecaster.standard().forecast(series, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a forecast of 0 steps; ask for 1 or more");
        }

        @Test
        void infinityIsNoValueAndOneStepNoSeason() {
            assertThatThrownBy(() -> Series.of(1, Double.NEGATIVE_INFINITY))
                    .hasMessage("value 2 of the series is -Infinity; use NaN for a gap");
            assertThatThrownBy(() -> Series.of(1, 2).withSeasons(12, 1))
                    .hasMessage("a season of 1 steps; it has 2 or more");
        }

        @Test
        void anUnknownMethodIsToldTheKnownOnes() {
            assertThatThrownBy(() -> ForecastMethod.titled("arima"))
                    .hasMessageStartingWith("there is no method \"arima\"; use one of seasonal-naive, theta-evolving, ")
                    .hasMessageEndingWith("linear-trend");
        }

        @ParameterizedTest
        @CsvSource({"1, seasonal-naive", "5, damped"})
        void aSeriesIsWhatItWasWhenItWasMade(double value, String method) {
            double[] values = MadeUp.values(20, t -> value + t % 3);
            Series series = Series.of(values);
            Forecaster forecaster = Forecaster.using(ForecastMethod.titled(method));
            Forecast before = forecaster.forecast(series, 2);
            values[19] = 1e9;
            assertThat(forecaster.forecast(series, 2)).isEqualTo(before);
        }
    }
}
