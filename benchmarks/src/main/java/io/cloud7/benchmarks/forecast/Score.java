package io.cloud7.benchmarks.forecast;

import io.cloud7.reporting.forecast.ForecastPoint;
import java.util.List;

/** Adds up how far forecasts of a collection were off. */
public final class Score {
    /** What a value outside an 80 % interval costs, in its distance: 2 over the share outside. */
    private static final double COST_OUTSIDE = 10;

    private int series;
    private int points;
    private int inside;
    private double smape;
    private double mase;
    private double interval;

    /** Adds the forecast of one series; it is as long as what came. */
    public void add(Continuation actual, List<ForecastPoint> forecast) {
        double[] future = actual.future();
        double scale = actual.scale();
        double ratios = 0;
        double distances = 0;
        double widths = 0;
        for (int i = 0; i < future.length; i++) {
            ForecastPoint point = forecast.get(i);
            double distance = Math.abs(future[i] - point.value());
            ratios += distance == 0 ? 0 : 200 * distance / (Math.abs(future[i]) + Math.abs(point.value()));
            distances += distance;
            double outside = Math.max(0, Math.max(point.lower() - future[i], future[i] - point.upper()));
            inside += outside == 0 ? 1 : 0;
            widths += point.upper() - point.lower() + COST_OUTSIDE * outside;
        }
        points += future.length;
        series++;
        smape += ratios / future.length;
        mase += distances / future.length / scale;
        interval += widths / future.length / scale;
    }

    /** The mean of 200 · |actual − forecast| / (|actual| + |forecast|), of each series and then of all. */
    public double smape() {
        return smape / series;
    }

    /** The mean of |actual − forecast| / mean change from step to step, likewise. */
    public double mase() {
        return mase / series;
    }

    /** The share of points inside their interval. */
    public double coverage() {
        return (double) inside / points;
    }

    /** The mean of the interval's width and ten times the distance of what is outside, in mean changes. */
    public double interval() {
        return interval / series;
    }
}
