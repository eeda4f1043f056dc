package io.cloud7.reporting.forecast;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A regression on earlier values of the series itself: the last few, and those around one and two seasons ago. It is
 * drawn towards a plain belief (what was comes again), the more so the less the history says.
 */
final class Lags implements Candidate {
    private final ToIntFunction<History> difference;
    private final int near;
    private final int around;
    private final int cycles;
    private final double ridge;
    private final boolean halfOfBoth;

    private Lags(
            ToIntFunction<History> difference, int near, int around, int cycles, double ridge, boolean halfOfBoth) {
        this.difference = difference;
        this.near = near;
        this.around = around;
        this.cycles = cycles;
        this.ridge = ridge;
        this.halfOfBoth = halfOfBoth;
    }

    /** Of the values. */
    static Lags ofLevel() {
        return new Lags(history -> 0, 3, 1, 2, 5, true);
    }

    /** Of the changes from step to step. */
    static Lags ofDifference() {
        return new Lags(history -> 1, 3, 1, 2, 5, true);
    }

    /** Of the changes from season to season. */
    static Lags ofSeasonalDifference() {
        return new Lags(history -> history.size() >= 2 * history.season() + 3 ? history.season() : 1, 3, 1, 2, 5, true);
    }

    /** Of the values, on the last one and the one a season ago, almost free of belief. */
    static Lags ofShortLevel() {
        return new Lags(history -> 0, 1, 0, 1, 0.01, false);
    }

    @Override
    public double @Nullable [] forecast(History history, int horizon) {
        int diff = difference.applyAsInt(history);
        if (history.size() <= diff) {
            return null;
        }
        double[] y = history.values();
        double[] x = changes(y, diff);
        int[] lags = lagsFor(x.length, history.seasons());
        if (lags.length == 0) {
            return null;
        }
        Regression regression = Regression.of(x, lags, belief(lags, diff, history.season()), ridge);
        if (regression == null) {
            return null;
        }
        double[] forecast = regression.continued(x, horizon);
        for (int i = 0; diff > 0 && i < horizon; i++) {
            forecast[i] += i < diff ? y[y.length - diff + i] : forecast[i - diff];
        }
        return forecast;
    }

    private static double[] changes(double[] y, int diff) {
        if (diff == 0) {
            return y;
        }
        double[] x = new double[y.length - diff];
        for (int t = 0; t < x.length; t++) {
            x[t] = y[t + diff] - y[t];
        }
        return x;
    }

    private int[] lagsFor(int length, int[] seasons) {
        SortedSet<Integer> lags = new TreeSet<>();
        for (int lag = 1; lag <= near && length >= 3 * lag; lag++) {
            lags.add(lag);
        }
        for (int season : seasons) {
            for (int cycle = 1; cycle <= cycles; cycle++) {
                for (int lag = cycle * season - around; lag <= cycle * season + around; lag++) {
                    double needed = (lag == season ? 1.5 : 2) * lag + 4;
                    if (lag > 0 && length >= needed) {
                        lags.add(lag);
                    }
                }
            }
        }
        return lags.stream().mapToInt(Integer::intValue).toArray();
    }

    private double[] belief(int[] lags, int diff, int season) {
        double[] belief = new double[lags.length];
        if (diff > 0) {
            return belief;
        }
        int seasonAt = placeOf(season, lags);
        if (season == 1 || seasonAt < 0) {
            belief[placeOf(1, lags)] = 1;
        } else if (halfOfBoth) {
            belief[placeOf(1, lags)] += 0.5;
            belief[seasonAt] += 0.5;
        } else {
            belief[seasonAt] = 1;
        }
        return belief;
    }

    private static int placeOf(int lag, int[] lags) {
        return Arrays.binarySearch(lags, lag);
    }
}
