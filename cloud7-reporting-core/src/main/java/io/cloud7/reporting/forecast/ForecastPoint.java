package io.cloud7.reporting.forecast;

/**
 * What is expected of one step ahead. All three are finite, and not below 0 where no value of the series was.
 *
 * @param step 1 is the step after the last of the series
 * @param value the expected value
 * @param lower the lower bound of the interval, not above the value
 * @param upper the upper bound of the interval, not below the value
 */
public record ForecastPoint(int step, double value, double lower, double upper) {}
