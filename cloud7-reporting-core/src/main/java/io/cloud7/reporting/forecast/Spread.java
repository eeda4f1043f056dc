package io.cloud7.reporting.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How wide the interval around a forecast is, step by step: from the errors of the same method at earlier origins. Where
 * everything is above 0, errors are ratios and the interval is so too; else they are differences.
 */
final class Spread {
    private static final double PRIOR_ERRORS = 20;
    private static final double PRIOR_GROWTH = 0.5;
    private static final double WIDEST_RATIO = 3;
    /** Of the mean absolute change, for a normal change and 80 %. */
    private static final double HALF_WIDTH_UNTESTED = 1.6;

    private static final double USUAL_LEVEL = 0.8;
    private static final int NEARLY_NORMAL = 200;

    private final boolean ratio;
    private final boolean neverNegative;
    private final double halfWidth;
    private final double growth;

    private Spread(boolean ratio, boolean neverNegative, double halfWidth, double growth) {
        this.ratio = ratio;
        this.neverNegative = neverNegative;
        this.halfWidth = halfWidth;
        this.growth = growth;
    }

    /**
     * The spread of a forecast.
     *
     * @param actual what came, one array an origin
     * @param rehearsed what the method said then
     * @param level which part of the outcomes is to lie in the interval
     */
    static Spread of(
            History history, List<double[]> actual, List<double[]> rehearsed, double[] forecast, double level) {
        boolean ratio = history.isPositive()
                && isPositive(forecast)
                && rehearsed.stream().allMatch(Spread::isPositive);
        boolean neverNegative = history.min() >= 0;
        double usual = usualChange(history, ratio);
        if (actual.isEmpty()) {
            double wider = StudentT.twoSided(level, NEARLY_NORMAL) / StudentT.twoSided(USUAL_LEVEL, NEARLY_NORMAL);
            return new Spread(ratio, neverNegative, HALF_WIDTH_UNTESTED * wider * usual, PRIOR_GROWTH);
        }
        List<Miss> misses = misses(actual, rehearsed, ratio);
        double growth = growth(misses);
        double[] sorted = DoubleStream.concat(
                        misses.stream().mapToDouble(miss -> miss.error / StrictMath.pow(miss.step, growth)),
                        DoubleStream.of(usual))
                .sorted()
                .toArray();
        double fewOrigins = 1 + 1.0 / actual.size();
        return new Spread(ratio, neverNegative, quantile(sorted, level) * fewOrigins, growth);
    }

    /** How far off one value was, so many steps after an origin. */
    private record Miss(int step, double error) {}

    private static List<Miss> misses(List<double[]> actual, List<double[]> rehearsed, boolean ratio) {
        List<Miss> misses = new ArrayList<>();
        for (int k = 0; k < actual.size(); k++) {
            for (int i = 0; i < actual.get(k).length; i++) {
                double came = actual.get(k)[i];
                double said = rehearsed.get(k)[i];
                if (!Double.isNaN(came)) {
                    misses.add(new Miss(i + 1, Math.abs(ratio ? StrictMath.log(came / said) : came - said)));
                }
            }
        }
        return misses;
    }

    /** The lower bound at a step, counted from 1. */
    double lower(double value, int step) {
        double d = distance(step);
        double lower = ratio ? value * StrictMath.exp(-d) : value - d;
        return neverNegative ? Math.max(0, lower) : lower;
    }

    /** The upper bound at a step, counted from 1. */
    double upper(double value, int step) {
        double d = distance(step);
        return ratio ? value * StrictMath.exp(d) : value + d;
    }

    private double distance(int step) {
        double d = halfWidth * StrictMath.pow(step, growth);
        return ratio ? Math.min(WIDEST_RATIO, d) : d;
    }

    /** How errors grow with distance, as a power of it: the slope of their logarithms, drawn towards a half. */
    private static double growth(List<Miss> misses) {
        int horizon = misses.stream().mapToInt(Miss::step).max().orElse(0);
        double[] sums = new double[horizon];
        int[] counts = new int[horizon];
        for (Miss miss : misses) {
            sums[miss.step - 1] += miss.error;
            counts[miss.step - 1]++;
        }
        double weight = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < horizon; i++) {
            if (sums[i] > 0) {
                weight += counts[i];
                meanX += counts[i] * StrictMath.log(i + 1);
                meanY += counts[i] * StrictMath.log(sums[i] / counts[i]);
            }
        }
        meanX /= weight;
        meanY /= weight;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < horizon; i++) {
            if (sums[i] > 0) {
                double x = StrictMath.log(i + 1) - meanX;
                xx += counts[i] * x * x;
                xy += counts[i] * x * (StrictMath.log(sums[i] / counts[i]) - meanY);
            }
        }
        double slope = xx > 0 ? xy / xx : PRIOR_GROWTH;
        double evidence = misses.size() / (misses.size() + PRIOR_ERRORS);
        return Math.min(1, Math.max(0, evidence * slope + (1 - evidence) * PRIOR_GROWTH));
    }

    private static double usualChange(History history, boolean ratio) {
        if (!ratio) {
            return history.usualChange();
        }
        double[] logarithms = history.values();
        for (int t = 0; t < logarithms.length; t++) {
            logarithms[t] = StrictMath.log(logarithms[t]);
        }
        return history.with(logarithms).usualChange();
    }

    private static boolean isPositive(double[] values) {
        return Arrays.stream(values).allMatch(value -> value > 0);
    }

    private static double quantile(double[] sorted, double level) {
        double place = level * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
