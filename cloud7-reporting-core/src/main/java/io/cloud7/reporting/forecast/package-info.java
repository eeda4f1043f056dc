/**
 * What comes next: estimates for reports, with an interval around each and the errors of the past beside it.
 *
 * <pre>
 *   {@link io.cloud7.reporting.forecast.Series}      values at even steps, gaps as NaN, lengths of seasons
 *      │
 *   {@link io.cloud7.reporting.forecast.Forecaster}  nine simple methods, each tried on the series' own past
 *      │
 *   {@link io.cloud7.reporting.forecast.Forecast}    a {@link io.cloud7.reporting.forecast.Projection}: points, weights, back-test
 *                or {@link io.cloud7.reporting.forecast.NotEnoughData}: why not
 * </pre>
 *
 * <p>Each method forecasts the series, and also its last stretch from six earlier places. The smaller a method's errors
 * there, the more it counts; the answer is half the weighted mean of the nine and half their weighted median, and the
 * errors of that answer at the same places give the interval. No single method is good on all series; this is hard to beat
 * on any.
 *
 * <p>{@link io.cloud7.reporting.forecast.RunRate} is for the running period, {@link
 * io.cloud7.reporting.forecast.LinearTrend} for the straight line and for when it reaches a capacity.
 *
 * <p>Forecasts are estimates and not money: the series are {@code double}. There is no randomness, and sums run in a fixed
 * order, so the same series gives the same bits everywhere.
 */
@NullMarked
package io.cloud7.reporting.forecast;

import org.jspecify.annotations.NullMarked;
