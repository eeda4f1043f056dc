package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.forecast.BackTest;
import org.jspecify.annotations.Nullable;

/**
 * How good the forecast of a series is.
 *
 * @param key the series
 * @param steps how many complete steps it goes by
 * @param method how it was found, or NOT_ENOUGH_DATA with the reason
 * @param backTest how the method and the naive one would have done before; null: too short to tell, or constant
 */
public record ForecastAccuracy(
        TrendKey key, int steps, String method, @Nullable BackTest backTest) {}
