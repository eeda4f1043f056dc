package io.cloud7.reporting.forecast;

import io.cloud7.reporting.forecast.NotEnoughData.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Forecasts series: pure, and the same to the last bit on every machine.
 *
 * <pre>{@code
 * Forecast next = Forecaster.standard().forecast(Series.of(usageByMonth).withSeasons(12), 6);
 * }</pre>
 */
public final class Forecaster {
    private static final double USUAL_LEVEL = 0.8;
    private static final int LEAST_FOR_INTERVAL = 3;
    private static final int LEAST_FOR_METHODS = 5;

    private final Tuning tuning;
    private final double level;

    private Forecaster(Tuning tuning, double level) {
        this.tuning = tuning;
        this.level = level;
    }

    /** The combination of the nine candidates, with an interval of 80 %. */
    public static Forecaster standard() {
        return tuned(Tuning.STANDARD);
    }

    /** One method by name, with an interval of 80 %. */
    public static Forecaster using(ForecastMethod method) {
        return tuned(Tuning.STANDARD.with(List.of(method)));
    }

    static Forecaster tuned(Tuning tuning) {
        return new Forecaster(tuning, USUAL_LEVEL);
    }

    /**
     * The same with another interval.
     *
     * @param level the share of outcomes that are to lie in it, like 0.95
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Forecaster atLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("an interval of level " + level + "; it is between 0 and 1, like 0.8");
        }
        return new Forecaster(tuning, level);
    }

    /**
     * Forecasts the steps after a series. A gap at its end counts as passed: the first point is the step after it.
     *
     * @param horizon how many steps
     * @throws IllegalArgumentException if the horizon is below 1
     */
    public Forecast forecast(Series series, int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("a forecast of " + horizon + " steps; ask for 1 or more");
        }
        if (series.known() == 0) {
            return new NotEnoughData(Reason.NO_DATA, OptionalDouble.empty(), List.of());
        }
        Preparation prepared = new Preparation(series);
        OptionalDouble last = OptionalDouble.of(prepared.last());
        if (series.known() < LEAST_FOR_INTERVAL) {
            return new NotEnoughData(Reason.TOO_SHORT, last, List.of());
        }
        Projection projection = projection(series, prepared, horizon);
        return lack(series, prepared)
                .<Forecast>map(reason -> new NotEnoughData(reason, last, projection.points()))
                .orElse(projection);
    }

    private Optional<Reason> lack(Series series, Preparation prepared) {
        if (series.isAllZero()) {
            return Optional.of(Reason.ALL_ZERO);
        }
        if (isShort(series)) {
            return Optional.of(Reason.SHORT);
        }
        return prepared.isSparse() ? Optional.of(Reason.SPARSE) : Optional.empty();
    }

    private boolean isShort(Series series) {
        return !isLine() && series.known() < LEAST_FOR_METHODS;
    }

    private boolean isLine() {
        return tuning.methods().contains(ForecastMethod.LINEAR_TREND);
    }

    private Projection projection(Series series, Preparation prepared, int horizon) {
        int gap = prepared.trailingGap();
        History history = prepared.history(tuning.keptValues());
        int exponent = history.exponent();
        Combination combination = combination(series, history.scaled(-exponent), Math.addExact(gap, horizon));
        List<ForecastPoint> points = isLine()
                ? line(series, horizon)
                : combination.points(level).stream()
                        .skip(gap)
                        .map(point -> restored(point, gap, exponent))
                        .toList();
        return new Projection(points, combination.weights(), combination.backTest());
    }

    private Combination combination(Series series, History history, int ahead) {
        if (isShort(series)) {
            return Combination.ofLastValue(history, ahead);
        }
        boolean nothingToChoose = history.isConstant() && !isLine();
        Tuning chosen = nothingToChoose ? tuning.with(List.of(ForecastMethod.SEASONAL_NAIVE)) : tuning;
        return Combination.of(history, chosen, ahead);
    }

    private static ForecastPoint restored(ForecastPoint point, int gap, int exponent) {
        return new ForecastPoint(
                point.step() - gap,
                restored(point.value(), exponent),
                restored(point.lower(), exponent),
                restored(point.upper(), exponent));
    }

    private static double restored(double value, int exponent) {
        return finite(Math.scalb(value, exponent));
    }

    private List<ForecastPoint> line(Series series, int horizon) {
        LinearTrend trend = LinearTrend.through(series);
        double floor = series.isNeverNegative() ? 0 : -Double.MAX_VALUE;
        List<ForecastPoint> points = new ArrayList<>();
        for (int step = 1; step <= horizon; step++) {
            double place = (double) series.length() + step;
            double value = finite(trend.at(place));
            double halfWidth = finite(trend.halfWidth(place, level));
            points.add(new ForecastPoint(
                    step,
                    Math.max(floor, value),
                    Math.max(floor, finite(value - halfWidth)),
                    Math.max(floor, finite(value + halfWidth))));
        }
        return points;
    }

    private static double finite(double value) {
        return Math.min(Double.MAX_VALUE, Math.max(-Double.MAX_VALUE, value));
    }
}
