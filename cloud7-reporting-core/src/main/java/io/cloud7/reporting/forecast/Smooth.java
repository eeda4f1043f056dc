package io.cloud7.reporting.forecast;

import java.util.Arrays;

/** Takes a season out of values by averaging over its length. */
final class Smooth {
    private Smooth() {}

    /** The mean of the m values around each place; near the ends, the nearest such mean. There are more than m values. */
    static double[] centredMean(double[] values, int m) {
        int n = values.length;
        int k = m / 2;
        double[] means = new double[n];
        for (int t = k; t < n - k; t++) {
            double sum = 0;
            for (int i = t - k; i <= t + k; i++) {
                sum += values[i];
            }
            means[t] = (m % 2 == 1 ? sum : sum - (values[t - k] + values[t + k]) / 2) / m;
        }
        Arrays.fill(means, 0, k, means[k]);
        Arrays.fill(means, n - k, n, means[n - k - 1]);
        return means;
    }
}
