/**
 * How figures go on over time, and how they may go on from here.
 *
 * <pre>
 *   {@link io.cloud7.reporting.report.trend.TrendQuery}      whose figures, split by what, in which steps
 *        │
 *   {@link io.cloud7.reporting.report.trend.TrendReport}     {@link io.cloud7.reporting.report.trend.TrendSeries}: one {@link io.cloud7.reporting.report.trend.TrendPoint} a period, with changes, means, extremes
 *        │                    and the {@link io.cloud7.reporting.report.trend.ContractEvent}s that explain the steps
 *   {@link io.cloud7.reporting.report.trend.ForecastQuery}   the complete periods of a trend, continued
 *   {@link io.cloud7.reporting.report.trend.AnomalyQuery}    days outside of what the days before them let expect
 * </pre>
 *
 * <p>A point of use is a sum of the store over that period alone, so points add up to their window exactly. A point of
 * cost is what the contract report of that period says. The period that is still running is flagged partial, and is left
 * out of every comparison.
 *
 * <p>A forecast continues use, and the cost of use, as statistics; fees are taken from the contracts, as they will be
 * due.
 */
@NullMarked
package io.cloud7.reporting.report.trend;

import org.jspecify.annotations.NullMarked;
