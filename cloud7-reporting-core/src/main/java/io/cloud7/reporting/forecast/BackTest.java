package io.cloud7.reporting.forecast;

/**
 * How a method would have done: it forecast the series' own past from earlier origins, each time from the values before
 * the origin alone. The weights of a combination come from the same origins, so its figure is a little too good.
 *
 * @param origins from how many places it forecast
 * @param method the errors of the method
 * @param naive the errors of {@link ForecastMethod#SEASONAL_NAIVE}, for comparison
 */
public record BackTest(int origins, Accuracy method, Accuracy naive) {}
