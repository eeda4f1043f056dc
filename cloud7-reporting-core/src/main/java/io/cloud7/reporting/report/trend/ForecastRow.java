package io.cloud7.reporting.report.trend;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a series is expected to come to in one step. Amounts are rounded to the minor unit, percentages to 2 decimals,
 * quantities to 4.
 *
 * @param key the series
 * @param period the step; while it is still running its covered part has passed
 * @param toDate what it came to so far; null: it has not begun
 * @param fees what is due in it whatever is used; null: no amount
 * @param value expected at its end; null: there is too little to go by
 * @param lower the lower bound of the interval; null: there is too little to go by, or use will have another price
 * @param upper the upper bound of the interval; null: there is too little to go by, or use will have another price
 * @param method how it was found, or NOT_ENOUGH_DATA with the reason
 */
public record ForecastRow(
        TrendKey key,
        TrendPeriod period,
        @Nullable BigDecimal toDate,
        @Nullable BigDecimal fees,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String method) {
    /** Whether the step is still running. */
    public boolean isRunning() {
        return toDate != null;
    }
}
