package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.contract.Contract;
import java.math.BigDecimal;

/**
 * A day whose use departs from what the days before it let expect.
 *
 * @param contract the contract
 * @param resourceType the type of the resources
 * @param meter the code of the meter
 * @param unit of the quantities
 * @param day the day
 * @param actual what was used
 * @param expected what was expected, 4 decimals
 * @param lower the least that was to be expected
 * @param upper the most that was to be expected
 */
public record Anomaly(
        Contract contract,
        String resourceType,
        String meter,
        String unit,
        TrendPeriod day,
        BigDecimal actual,
        BigDecimal expected,
        BigDecimal lower,
        BigDecimal upper) {
    /** How far the use is outside, above 0 if it is too much, below 0 if it is too little. */
    public BigDecimal departure() {
        return actual.compareTo(upper) > 0 ? actual.subtract(upper) : actual.subtract(lower);
    }
}
