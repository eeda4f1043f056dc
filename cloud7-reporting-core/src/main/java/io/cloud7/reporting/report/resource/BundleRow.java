package io.cloud7.reporting.report.resource;

import io.cloud7.reporting.contract.OveragePolicy;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.rating.BundleUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quota against its use in one billing period.
 *
 * @param contract whose it is
 * @param product what the quota is of
 * @param bundleId the bundle's id; null: use of a product that no bundle has
 * @param bundleName the bundle's name; null: use of a product that no bundle has
 * @param from the first day
 * @param to the first day after it
 * @param reset when the quota is refilled; null: there is none
 * @param quota as in {@link BundleUse#quota}; null: unlimited
 * @param quotaUnit of the quota and the peak
 * @param average use per hour; null on volume meters
 * @param peak the highest sum of levels at any instant; null: unknown, or a volume meter
 * @param used all use
 * @param remaining as in {@link BundleUse#remaining}; null: unlimited
 * @param utilizationPercent as in {@link BundleUse#utilizationPercent}; null: unlimited or 0
 * @param peakPercent peak ÷ ceiling, may be above 100; null if there is no ceiling
 * @param overage use beyond the quota
 * @param policy what happens beyond the quota; null: there is none
 * @param overageRate the price of one unit beyond; null: none, or not per unit
 * @param overageAmount what the overage costs; null if a part of it is unrated
 * @param fee the bundle's fee billed in the period, on its first item only; null on the others
 */
public record BundleRow(
        ContractView contract,
        ProductView product,
        @Nullable String bundleId,
        @Nullable String bundleName,
        LocalDate from,
        LocalDate to,
        @Nullable ResetRule reset,
        @Nullable BigDecimal quota,
        String quotaUnit,
        @Nullable BigDecimal average,
        @Nullable BigDecimal peak,
        BigDecimal used,
        @Nullable BigDecimal remaining,
        @Nullable BigDecimal utilizationPercent,
        @Nullable BigDecimal peakPercent,
        BigDecimal overage,
        @Nullable OveragePolicy policy,
        @Nullable BigDecimal overageRate,
        @Nullable BigDecimal overageAmount,
        @Nullable BigDecimal fee) {
    /** The row of a bundle item. */
    public static BundleRow of(ContractView contract, ProductView product, BundleUse use) {
        return new BundleRow(
                contract,
                product,
                use.bundle().id(),
                use.bundle().name(),
                use.from(),
                use.to(),
                use.item().reset(),
                use.quota(),
                use.quotaUnit(),
                use.average(),
                use.peak(),
                use.used(),
                use.remaining(),
                use.utilizationPercent(),
                use.peakPercent(),
                use.overage(),
                use.item().overage(),
                use.overageRate(),
                use.overageAmount(),
                use.fee());
    }
}
