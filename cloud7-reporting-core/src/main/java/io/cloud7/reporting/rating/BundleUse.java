package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.rating.ReservationCoverage.ResourceUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle's quota against its use, in one billing period or in a whole window. {@code within + overage = used}.
 *
 * <p>A reseller's bundle may be a pool, of which its customers hold parts. Its own use is within what they do not hold.
 *
 * @param bundle the bundle
 * @param item its quota
 * @param from the first day
 * @param to the first day after it
 * @param quotaUnit of the quota and the peak: vCPU for a ceiling, else vCPU-h or GB
 * @param unit of use and overage, for example vCPU-h or GB
 * @param quota the contracted level or pot, or the amount of the billing periods, prorated by days; null: unlimited
 * @param subAllotted the part of the quota that sourced contracts hold, of a ceiling at most at once; above the quota if
 *     over-sold; null: unlimited
 * @param average use per hour; null on volume meters
 * @param peak the highest sum of levels at any instant; null on volume meters
 * @param used all use
 * @param within what the quota took
 * @param remaining own quota − use, at least 0; of a ceiling: quota − peak; of a pot: what is left at the end. Null: unlimited
 * @param utilizationPercent within ÷ own quota (of a ceiling: ÷ own quota × hours; of a pot: what is gone of it at the end);
 *     null: unlimited or 0
 * @param peakPercent peak ÷ own ceiling, may be above 100; null if there is no ceiling
 * @param overage use beyond the quota
 * @param overageRate the price of one unit beyond; null: none, or not per unit
 * @param overageAmount what the overage costs, as far as it is rated; null if none of it is
 * @param fee the bundle's fee billed in the span, on its first item only; null on the others
 * @param resources the use by resource
 */
public record BundleUse(
        Bundle bundle,
        BundleItem item,
        LocalDate from,
        LocalDate to,
        String quotaUnit,
        String unit,
        @Nullable BigDecimal quota,
        @Nullable BigDecimal subAllotted,
        @Nullable BigDecimal average,
        @Nullable BigDecimal peak,
        BigDecimal used,
        BigDecimal within,
        @Nullable BigDecimal remaining,
        @Nullable BigDecimal utilizationPercent,
        @Nullable BigDecimal peakPercent,
        BigDecimal overage,
        @Nullable BigDecimal overageRate,
        @Nullable BigDecimal overageAmount,
        @Nullable BigDecimal fee,
        List<ResourceUse> resources) {
    public BundleUse {
        resources = List.copyOf(resources);
    }
}
