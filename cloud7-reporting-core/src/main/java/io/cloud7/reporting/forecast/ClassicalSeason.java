package io.cloud7.reporting.forecast;

import org.jspecify.annotations.Nullable;

/**
 * A season that is the same in every cycle: one index a phase, the mean of what its values are against the centred mean.
 * The core of the method sees the values without it.
 */
final class ClassicalSeason implements Candidate {
    private static final double CERTAIN_AT_90_PERCENT = 1.645;

    private final Candidate core;
    private final boolean multiplicative;

    private ClassicalSeason(Candidate core, boolean multiplicative) {
        this.core = core;
        this.multiplicative = multiplicative;
    }

    /** Indices are added. */
    static Candidate added(Candidate core) {
        return new ClassicalSeason(core, false);
    }

    /** Indices are factors; they are added where a value is not above 0. */
    static Candidate multiplied(Candidate core) {
        return new ClassicalSeason(core, true);
    }

    @Override
    public double @Nullable [] forecast(History history, int horizon) {
        int m = history.season();
        double[] y = history.values();
        if (!isSeasonal(y, m)) {
            return core.forecast(history, horizon);
        }
        boolean factors = multiplicative && history.isPositive();
        double[] index = indices(y, m, factors);
        for (int t = 0; t < y.length; t++) {
            y[t] = factors ? y[t] / index[t % m] : y[t] - index[t % m];
        }
        double[] forecast = core.forecast(history.with(y), horizon);
        if (forecast != null) {
            for (int i = 0; i < horizon; i++) {
                double season = index[(y.length + i) % m];
                forecast[i] = factors ? forecast[i] * season : forecast[i] + season;
            }
        }
        return forecast;
    }

    /** Whether the autocorrelation at the season stands out from those before it; needs three seasons. */
    static boolean isSeasonal(double[] y, int m) {
        int n = y.length;
        if (m < 2 || n < 3 * m) {
            return false;
        }
        double mean = 0;
        for (double value : y) {
            mean += value;
        }
        mean /= n;
        double variance = 0;
        for (double value : y) {
            variance += (value - mean) * (value - mean);
        }
        double squares = 0;
        double last = 0;
        for (int lag = 1; lag <= m; lag++) {
            squares += last * last;
            double sum = 0;
            for (int t = lag; t < n; t++) {
                sum += (y[t] - mean) * (y[t - lag] - mean);
            }
            last = sum / variance;
        }
        return Math.abs(last) > CERTAIN_AT_90_PERCENT * Math.sqrt((1 + 2 * squares) / n);
    }

    private static double[] indices(double[] y, int m, boolean factors) {
        double[] level = Smooth.centredMean(y, m);
        int k = m / 2;
        double[] index = new double[m];
        int[] counts = new int[m];
        for (int t = k; t < y.length - k; t++) {
            index[t % m] += factors ? y[t] / level[t] : y[t] - level[t];
            counts[t % m]++;
        }
        double mean = 0;
        for (int phase = 0; phase < m; phase++) {
            index[phase] /= counts[phase];
            mean += index[phase] / m;
        }
        for (int phase = 0; phase < m; phase++) {
            index[phase] = factors ? index[phase] / mean : index[phase] - mean;
        }
        return index;
    }
}
