package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.forecast.ForecastPoint;
import org.jspecify.annotations.Nullable;

/**
 * What contracts are expected to come to in a span, with its interval; the sum of forecasts of some of them.
 *
 * @param method how it was found; null: by no forecast
 * @param lack why there is no number; null: there is one
 */
record Expected(
        double value,
        double lower,
        double upper,
        @Nullable String method,
        @Nullable String lack) {
    static final Expected NOTHING = new Expected(0, 0, 0, null, null);

    /** Adds what is certain. */
    Expected plus(double certain) {
        return new Expected(value + certain, lower + certain, upper + certain, method, lack);
    }

    /** Adds a forecast of rates. */
    Expected plus(ForecastPoint rate, double most, double weight, String by) {
        return new Expected(
                value + Math.min(most, rate.value()) * weight,
                lower + Math.min(most, rate.lower()) * weight,
                upper + Math.min(most, rate.upper()) * weight,
                by,
                lack);
    }

    Expected dividedBy(double whole) {
        return new Expected(value / whole, lower / whole, upper / whole, method, lack);
    }

    /** There is too little to go by. */
    Expected lacking(String reason) {
        return new Expected(value, lower, upper, method, lack == null ? reason : lack);
    }

    boolean isKnown() {
        return lack == null;
    }
}
