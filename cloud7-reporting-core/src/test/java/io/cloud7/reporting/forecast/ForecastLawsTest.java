package io.cloud7.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds of any series, however odd. */
class ForecastLawsTest {
    private static final double TINY = 1e-9;

    @Property(tries = 150)
    void everyPointIsFiniteAndInsideItsInterval(
            @ForAll("series") Series series, @ForAll @IntRange(min = 1, max = 30) int horizon) {
        Forecast forecast = Forecaster.standard().forecast(series, horizon);
        if (forecast instanceof Projection) {
            assertThat(forecast.points()).hasSize(horizon);
        }
        int step = 0;
        for (ForecastPoint point : forecast.points()) {
            assertThat(point.step()).isEqualTo(++step);
            assertThat(point.value()).isFinite().isBetween(point.lower(), point.upper());
            assertThat(point.lower()).isFinite();
            assertThat(point.upper()).isFinite();
        }
    }

    @Property(tries = 150)
    void useIsNeverForecastBelowZero(@ForAll("use") Series use, @ForAll("forecasters") Forecaster forecaster) {
        assertThat(forecaster.forecast(use, 8).points())
                .allSatisfy(point -> assertThat(point.lower()).isGreaterThanOrEqualTo(0));
    }

    @Property(tries = 100)
    void everyMethodIsFinite(@ForAll("series") Series series, @ForAll ForecastMethod method) {
        assertThat(Forecaster.using(method).forecast(series, 9).points()).allSatisfy(point -> {
            assertThat(point.value()).isFinite().isBetween(point.lower(), point.upper());
            assertThat(point.lower()).isFinite();
            assertThat(point.upper()).isFinite();
        });
    }

    @Property(tries = 60)
    void theSameSeriesHasTheSameForecastToTheLastBit(@ForAll("series") Series series) {
        assertThat(Forecaster.standard().forecast(series, 6))
                .isEqualTo(Forecaster.standard().forecast(copy(series), 6));
    }

    @Property(tries = 100)
    void weightsAddUpToOne(@ForAll("use") Series series) {
        if (Forecaster.standard().forecast(series, 5) instanceof Projection projection) {
            double sum = projection.weights().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(sum).isBetween(1 - TINY, 1 + TINY);
            assertThat(projection.weights().values()).allMatch(weight -> weight >= 0);
        }
    }

    @Property(tries = 100)
    void theIntervalNeverShrinksWithDistance(@ForAll("signed") Series series) {
        double reach = 0;
        for (ForecastPoint point : Forecaster.standard().forecast(series, 12).points()) {
            assertThat(point.upper() - point.value()).isGreaterThanOrEqualTo(reach * (1 - TINY));
            reach = point.upper() - point.value();
        }
    }

    @Property(tries = 100)
    void powersOfTwoChangeTheUnitAndNothingElse(
            @ForAll("use") Series series, @ForAll @IntRange(min = -40, max = 40) int power) {
        double factor = Math.scalb(1.0, power);
        double[] scaled = series.values();
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] *= factor;
        }
        Forecast inOneUnit = Forecaster.standard().forecast(series, 5);
        Forecast inAnother = Forecaster.standard().forecast(Series.of(scaled).withSeasons(series.seasons()), 5);
        for (int i = 0; i < inOneUnit.points().size(); i++) {
            assertThat(inAnother.points().get(i).value())
                    .isEqualTo(inOneUnit.points().get(i).value() * factor);
            assertThat(inAnother.points().get(i).upper())
                    .isEqualTo(inOneUnit.points().get(i).upper() * factor);
        }
    }

    private static Series copy(Series series) {
        return Series.of(series.values()).withSeasons(series.seasons());
    }

    @Provide
    Arbitrary<Forecaster> forecasters() {
        return Arbitraries.of(ForecastMethod.values()).map(Forecaster::using);
    }

    /** Values of any size and sign, with gaps, spikes, stretches of the same. */
    @Provide
    Arbitrary<Series> series() {
        Arbitrary<Double> values = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.doubles().between(-1_000, 1_000)),
                Tuple.of(2, Arbitraries.of(0.0, 1.0, -1.0)),
                Tuple.of(2, Arbitraries.just(Double.NaN)),
                Tuple.of(1, Arbitraries.of(Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 1e-300, 1e300)));
        return ofValues(values);
    }

    /** Use: never below zero, with gaps. */
    @Provide
    Arbitrary<Series> use() {
        return ofValues(Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.doubles().between(0, 1_000)),
                Tuple.of(2, Arbitraries.just(0.0)),
                Tuple.of(1, Arbitraries.just(Double.NaN))));
    }

    /** Values on both sides of zero: their errors are differences. */
    @Provide
    Arbitrary<Series> signed() {
        Arbitrary<Double> values = Arbitraries.doubles().between(-100, 100);
        return values.array(double[].class).ofMaxSize(60).map(numbers -> {
            double[] both = Arrays.copyOf(numbers, numbers.length + 1);
            both[numbers.length] = -1;
            return Series.of(both);
        });
    }

    private static Arbitrary<Series> ofValues(Arbitrary<Double> values) {
        return Combinators.combine(
                        values.array(double[].class).ofMaxSize(80),
                        Arbitraries.of(new int[0], new int[] {2}, new int[] {7}, new int[] {12}, new int[] {3, 12}))
                .as((numbers, seasons) -> Series.of(numbers).withSeasons(seasons));
    }
}
