package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of a series. Changes are against the step right before it, if both are complete.
 *
 * @param period the step
 * @param hours in which the contracts behind it lived, inside the covered part
 * @param value exact
 * @param perHour value ÷ hours: months of different lengths compare by it; null: the measure does not grow with time, or
 *     there were no hours
 * @param change value − the value before; null: none before
 * @param changePercent change ÷ the value before, 2 decimals HALF_UP; null: none before, or it is not above 0
 * @param perHourChangePercent the same of {@code perHour}
 * @param lastYearChange value − that of the same month last year; null: not months, or it is not in the window
 * @param lastYearChangePercent the same in percent
 * @param movingAverage the mean of this and the two steps before; null: fewer, or one is partial
 */
public record TrendPoint(
        TrendPeriod period,
        Fraction hours,
        Fraction value,
        @Nullable Fraction perHour,
        @Nullable Fraction change,
        @Nullable BigDecimal changePercent,
        @Nullable BigDecimal perHourChangePercent,
        @Nullable Fraction lastYearChange,
        @Nullable BigDecimal lastYearChangePercent,
        @Nullable Fraction movingAverage) {
    /** Whether contracts lived all through the covered part of the step. */
    boolean isWhole() {
        long micros = Micros.between(period.covered());
        return hours.equals(Fraction.of(BigDecimal.valueOf(micros), Micros.PER_HOUR));
    }
}
