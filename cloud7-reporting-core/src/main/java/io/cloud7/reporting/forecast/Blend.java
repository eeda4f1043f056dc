package io.cloud7.reporting.forecast;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Several forecasts as one: part their weighted mean, part their weighted median. */
final class Blend {
    private Blend() {}

    static double[] of(double[][] forecasts, double[] weights, double shareOfMean) {
        double[] blend = new double[forecasts[0].length];
        for (int i = 0; i < blend.length; i++) {
            double[] values = new double[forecasts.length];
            double mean = 0;
            for (int j = 0; j < values.length; j++) {
                values[j] = forecasts[j][i];
                mean += weights[j] * values[j];
            }
            blend[i] = shareOfMean * mean + (1 - shareOfMean) * median(values, weights);
        }
        return blend;
    }

    private static double median(double[] values, double[] weights) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> values[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double running = 0;
        for (int j : order) {
            running += weights[j];
            if (running >= 0.5) {
                return values[j];
            }
        }
        return values[order[order.length - 1]];
    }
}
