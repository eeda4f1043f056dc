package io.cloud7.reporting.forecast;

import org.jspecify.annotations.Nullable;

/** One simple way to go on from a history. */
@FunctionalInterface
interface Candidate {
    /** The next values, one a step; null if the history is too short for it. May be anything, even not finite. */
    double @Nullable [] forecast(History history, int horizon);

    /** This one on the logarithms of a history above 0, and on any other history as it is. */
    default Candidate onLogarithms() {
        return (history, horizon) -> {
            if (!history.isPositive()) {
                return forecast(history, horizon);
            }
            double[] logarithms = history.values();
            for (int t = 0; t < logarithms.length; t++) {
                logarithms[t] = StrictMath.log(logarithms[t]);
            }
            double[] forecast = forecast(history.with(logarithms), horizon);
            if (forecast != null) {
                for (int i = 0; i < forecast.length; i++) {
                    forecast[i] = StrictMath.exp(forecast[i]);
                }
            }
            return forecast;
        };
    }

    /**
     * This one within reason: not further outside the values seen than their range, not below 0 if they never were, the
     * last value where a number is not finite; the last season again where the history is constant or too short.
     */
    default Candidate withinLimits() {
        return (history, horizon) -> {
            double[] forecast = history.isConstant() ? null : forecast(history, horizon);
            if (forecast == null) {
                return SeasonalNaive.continued(history, horizon);
            }
            double min = history.min();
            double range = history.max() - min;
            double lowest = min >= 0 ? Math.max(0, min - range) : min - range;
            double highest = history.max() + range;
            for (int i = 0; i < forecast.length; i++) {
                forecast[i] = Double.isFinite(forecast[i])
                        ? Math.min(highest, Math.max(lowest, forecast[i]))
                        : history.last();
            }
            return forecast;
        };
    }
}
