package io.cloud7.reporting.forecast;

import java.util.OptionalDouble;

/**
 * The straight line of least squares through a series, {@code intercept + slope · step}; the first value is at step 1.
 *
 * <p>For 40, 44, 47, 52, 55, 60 it is 35.867 + 3.943 · step. The 80 % interval at step 7 is 63.47 ± 1.18: the standard
 * error of the residuals 0.565, times √(1 + 1/n + (7 − 3.5)²/17.5), times 1.533 of Student's t with 4 degrees of freedom.
 */
public final class LinearTrend {
    /** Two values give a line, but not how far off it may be. */
    private static final int LEAST_VALUES = 3;

    private final int steps;
    private final int known;
    private final double meanStep;
    private final double spread;
    /** Values are kept divided by 2 to this power, so that no square of one is too large for a number. */
    private final int exponent;

    private final double meanValue;
    private final double slope;
    private final double standardError;

    private LinearTrend(double[] values, int known) {
        this.steps = values.length;
        this.known = known;
        double sumStep = 0;
        double largest = 0;
        for (int t = 0; t < steps; t++) {
            if (!Double.isNaN(values[t])) {
                sumStep += t + 1;
                largest = Math.max(largest, Math.abs(values[t]));
            }
        }
        this.meanStep = sumStep / known;
        this.exponent = largest == 0 ? 0 : Math.getExponent(largest);
        double[] y = new double[steps];
        double sumValue = 0;
        for (int t = 0; t < steps; t++) {
            y[t] = Math.scalb(values[t], -exponent);
            sumValue += Double.isNaN(y[t]) ? 0 : y[t];
        }
        this.meanValue = sumValue / known;
        double xx = 0;
        double xy = 0;
        for (int t = 0; t < steps; t++) {
            if (!Double.isNaN(y[t])) {
                double x = t + 1 - meanStep;
                xx += x * x;
                xy += x * (y[t] - meanValue);
            }
        }
        this.spread = xx;
        this.slope = xy / xx;
        double squares = 0;
        for (int t = 0; t < steps; t++) {
            if (!Double.isNaN(y[t])) {
                double error = y[t] - line(t + 1);
                squares += error * error;
            }
        }
        this.standardError = Math.sqrt(squares / (known - 2));
    }

    private double line(double step) {
        return meanValue + slope * (step - meanStep);
    }

    private double restored(double scaled) {
        return Math.scalb(scaled, exponent);
    }

    /**
     * The line through a series; gaps are left out.
     *
     * @throws IllegalArgumentException if fewer than three values are known
     */
    public static LinearTrend through(Series series) {
        int known = series.known();
        if (known < LEAST_VALUES) {
            throw new IllegalArgumentException("a line with its interval goes through " + LEAST_VALUES
                    + " known values or more; the series has " + known);
        }
        return new LinearTrend(series.values(), known);
    }

    /** The line through a history of three or more values, as far as it is not below 0 where they never were. */
    static double[] continued(History history, int horizon) {
        LinearTrend trend = new LinearTrend(history.values(), history.size());
        double floor = history.min() >= 0 ? 0 : Double.NEGATIVE_INFINITY;
        double[] forecast = new double[horizon];
        for (int i = 0; i < horizon; i++) {
            forecast[i] = Math.max(floor, trend.at(history.size() + i + 1));
        }
        return forecast;
    }

    /** The change from step to step. */
    public double slope() {
        return restored(slope);
    }

    /** The value at step 0, the one before the first. */
    public double intercept() {
        return restored(line(0));
    }

    /** How far values are off the line, as a standard deviation with n − 2 degrees of freedom. */
    public double standardError() {
        return restored(standardError);
    }

    /** The value of the line at a step. */
    public double at(double step) {
        return restored(line(step));
    }

    /** How far the interval reaches to each side at a step, for a share of outcomes like 0.8. */
    public double halfWidth(double step, double level) {
        double x = step - meanStep;
        return restored(
                StudentT.twoSided(level, known - 2) * standardError * Math.sqrt(1 + 1.0 / known + x * x / spread));
    }

    /**
     * How many steps after the last one the line reaches a capacity: 0 if it is there already, and nothing if it never
     * will, since it does not rise. The first whole step above the capacity is the next larger whole number.
     */
    public OptionalDouble stepsUntil(double capacity) {
        double now = at(steps);
        if (now >= capacity) {
            return OptionalDouble.of(0);
        }
        return slope > 0 ? OptionalDouble.of((capacity - now) / slope()) : OptionalDouble.empty();
    }
}
