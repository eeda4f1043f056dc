package io.cloud7.reporting.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Seasons that change slowly from cycle to cycle: the value of a phase is a mean over all its cycles, and each cycle away
 * counts less. The core of the method sees the values without them.
 */
final class EvolvingSeasons implements Candidate {
    private static final double MEMORY_OF_SHORTEST = 0.8;
    private static final double MEMORY_OF_LONGER = 0.9;

    private final Candidate core;

    EvolvingSeasons(Candidate core) {
        this.core = core;
    }

    @Override
    public double @Nullable [] forecast(History history, int horizon) {
        int n = history.size();
        int[] seasons =
                Arrays.stream(history.seasons()).filter(m -> n >= 2 * m + 2).toArray();
        double[][] parts = separated(history.values(), seasons, horizon);
        double[] rest = history.values();
        for (double[] part : parts) {
            for (int t = 0; t < n; t++) {
                rest[t] -= part[t];
            }
        }
        double[] forecast = core.forecast(history.with(rest), horizon);
        if (forecast != null) {
            for (double[] part : parts) {
                for (int i = 0; i < horizon; i++) {
                    forecast[i] += part[n + i];
                }
            }
        }
        return forecast;
    }

    /** Each season over history and horizon; with several, each is found again once the others are known. */
    private static double[][] separated(double[] y, int[] seasons, int horizon) {
        double[][] parts = new double[seasons.length][y.length + horizon];
        int rounds = seasons.length > 1 ? 2 : 1;
        for (int round = 0; round < rounds; round++) {
            for (int s = 0; s < seasons.length; s++) {
                double[] rest = y.clone();
                for (int other = 0; other < seasons.length; other++) {
                    for (int t = 0; other != s && t < y.length; t++) {
                        rest[t] -= parts[other][t];
                    }
                }
                subtract(rest, Smooth.centredMean(rest, seasons[s]));
                double memory = s == 0 ? MEMORY_OF_SHORTEST : MEMORY_OF_LONGER;
                parts[s] = evolving(rest, seasons[s], memory, horizon);
                subtract(parts[s], Smooth.centredMean(parts[s], seasons[s]));
            }
        }
        return parts;
    }

    /** Of each phase the mean over its cycles, weighted by memory to the power of their distance. */
    private static double[] evolving(double[] d, int m, double memory, int horizon) {
        int n = d.length;
        double[] before = new double[n];
        double[] weightBefore = new double[n];
        for (int t = 0; t < n; t++) {
            before[t] = d[t] + (t >= m ? memory * before[t - m] : 0);
            weightBefore[t] = 1 + (t >= m ? memory * weightBefore[t - m] : 0);
        }
        double[] after = new double[n];
        double[] weightAfter = new double[n];
        double[] season = new double[n + horizon];
        for (int t = n - 1; t >= 0; t--) {
            after[t] = d[t] + (t + m < n ? memory * after[t + m] : 0);
            weightAfter[t] = 1 + (t + m < n ? memory * weightAfter[t + m] : 0);
            season[t] = (before[t] + after[t] - d[t]) / (weightBefore[t] + weightAfter[t] - 1);
        }
        for (int t = n; t < n + horizon; t++) {
            season[t] = season[t - m];
        }
        return season;
    }

    private static void subtract(double[] from, double[] what) {
        for (int t = 0; t < from.length; t++) {
            from[t] -= what[t];
        }
    }
}
