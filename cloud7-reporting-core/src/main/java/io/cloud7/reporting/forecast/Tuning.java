package io.cloud7.reporting.forecast;

import java.util.List;

/**
 * The constants of the combination. The standard ones were chosen on series whose continuation was held back; the program
 * {@code TuningChoice} of the benchmarks shows what others would give.
 *
 * @param methods what is combined
 * @param origins from how many earlier places each method is tried
 * @param doubt what is added to the errors of each method, in usual changes of the series: no luck is trusted wholly
 * @param valuesPerTrust with how many values of history the trust in errors grows by one
 * @param mostTrust the highest power of the ratio of errors
 * @param shareOfMean how much of the answer is the mean; the rest is the median
 * @param keptValues how many of the last values are gone by, if ten seasons are not more
 */
record Tuning(
        List<ForecastMethod> methods,
        int origins,
        double doubt,
        double valuesPerTrust,
        double mostTrust,
        double shareOfMean,
        int keptValues) {
    static final Tuning STANDARD = new Tuning(ForecastMethod.combined(), 6, 0.1, 100, 4, 0.5, 500);

    Tuning {
        methods = List.copyOf(methods);
    }

    Tuning with(List<ForecastMethod> others) {
        return new Tuning(others, origins, doubt, valuesPerTrust, mostTrust, shareOfMean, keptValues);
    }
}
