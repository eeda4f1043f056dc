package io.cloud7.reporting.forecast;

import java.util.List;

/**
 * How far forecasts were off, whatever the unit. Smaller is better.
 *
 * @param smape the mean of 200 · |actual − forecast| / (|actual| + |forecast|), in percent; 0 of 0 is 0
 * @param mase the mean of |actual − forecast|, in mean changes of the series from one step to the next
 */
public record Accuracy(double smape, double mase) {
    /**
     * Measures pairs of arrays of the same lengths; where nothing is known (NaN), nothing is measured.
     *
     * @param scale the mean change from step to step, above 0
     */
    static Accuracy of(List<double[]> actual, List<double[]> forecast, double scale) {
        double ratios = 0;
        double distances = 0;
        int count = 0;
        for (int k = 0; k < actual.size(); k++) {
            for (int i = 0; i < actual.get(k).length; i++) {
                double a = actual.get(k)[i];
                double f = forecast.get(k)[i];
                if (Double.isNaN(a)) {
                    continue;
                }
                double distance = Math.abs(a - f);
                ratios += distance == 0 ? 0 : 200 * distance / (Math.abs(a) + Math.abs(f));
                distances += distance;
                count++;
            }
        }
        return new Accuracy(ratios / count, distances / count / scale);
    }
}
