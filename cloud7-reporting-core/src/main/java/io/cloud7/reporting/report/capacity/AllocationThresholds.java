package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.report.ReportRefusedException;
import java.math.BigDecimal;

/**
 * From which utilization, in percent, which label holds.
 *
 * @param normalFrom below it UNDER_UTILIZED
 * @param nearLimitAbove up to it NORMAL
 * @param overAllocatedAbove up to it NEAR_LIMIT, above it OVER_ALLOCATED
 */
public record AllocationThresholds(BigDecimal normalFrom, BigDecimal nearLimitAbove, BigDecimal overAllocatedAbove) {
    /** 20, 80 and 100 %. */
    public static final AllocationThresholds STANDARD =
            new AllocationThresholds(BigDecimal.valueOf(20), BigDecimal.valueOf(80), BigDecimal.valueOf(100));

    public AllocationThresholds {
        normalFrom = Decimals.entering(normalFrom, "normal from");
        nearLimitAbove = Decimals.entering(nearLimitAbove, "near limit above");
        overAllocatedAbove = Decimals.entering(overAllocatedAbove, "over-allocated above");
        boolean rising = normalFrom.signum() >= 0
                && normalFrom.compareTo(nearLimitAbove) <= 0
                && nearLimitAbove.compareTo(overAllocatedAbove) <= 0;
        if (!rising) {
            throw new ReportRefusedException("the thresholds of the labels are " + normalFrom.toPlainString() + ", "
                    + nearLimitAbove.toPlainString() + " and " + overAllocatedAbove.toPlainString()
                    + " percent; none is below 0 or below the one before it");
        }
    }

    /** The label of a utilization, 1 being the whole. */
    public AllocationLabel label(Fraction utilization) {
        Fraction percent = utilization.times(Percent.WHOLE);
        if (percent.compareTo(Fraction.of(normalFrom)) < 0) {
            return AllocationLabel.UNDER_UTILIZED;
        }
        if (percent.compareTo(Fraction.of(nearLimitAbove)) <= 0) {
            return AllocationLabel.NORMAL;
        }
        return percent.compareTo(Fraction.of(overAllocatedAbove)) <= 0
                ? AllocationLabel.NEAR_LIMIT
                : AllocationLabel.OVER_ALLOCATED;
    }
}
