package io.cloud7.reporting.report.resource;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.OveragePolicy;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.Charge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A quota against its use in one billing period.
 *
 * @param contract whose it is
 * @param product what the quota is of; null: the fee of a bundle that has no items
 * @param bundleId the bundle's id; null: use of a product that no bundle has
 * @param bundleName the bundle's name; null: use of a product that no bundle has
 * @param from the first day
 * @param to the first day after it
 * @param reset when the quota is refilled; null: there is none
 * @param quota as in {@link BundleUse#quota}; null: unlimited
 * @param subAllotted as in {@link BundleUse#subAllotted}; null: unlimited, or no quota
 * @param quotaUnit of the quota and the peak; null: no quota
 * @param average use per hour; null on volume meters
 * @param peak the highest sum of levels at any instant; null: unknown, or a volume meter
 * @param used all use
 * @param remaining as in {@link BundleUse#remaining}; null: unlimited
 * @param utilizationPercent as in {@link BundleUse#utilizationPercent}; null: unlimited or 0
 * @param peakPercent peak ÷ ceiling, may be above 100; null if there is no ceiling
 * @param overage use beyond the quota
 * @param policy what happens beyond the quota; null: there is none
 * @param overageRate the price of one unit beyond; null: none, or not per unit
 * @param overageAmount what the overage costs, as far as it is rated; null if none of it is
 * @param fee the bundle's fee billed in the period, on its first item only; null on the others
 * @param refund what a termination gives back of it, 0 or less, beside the fee; null on the others
 * @param flags what its reader must know
 */
public record BundleRow(
        ContractView contract,
        @Nullable ProductView product,
        @Nullable String bundleId,
        @Nullable String bundleName,
        LocalDate from,
        LocalDate to,
        @Nullable ResetRule reset,
        @Nullable BigDecimal quota,
        @Nullable BigDecimal subAllotted,
        @Nullable String quotaUnit,
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
        @Nullable BigDecimal fee,
        @Nullable BigDecimal refund,
        Set<Warning.Code> flags) {
    public BundleRow {
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
    }

    /**
     * The row of a bundle item.
     *
     * @param charges of the contract; those of the item flag the row
     * @param zone of the settings
     */
    public static BundleRow of(
            ContractView contract, ProductView product, BundleUse use, List<Charge> charges, ZoneId zone) {
        List<Charge> own =
                charges.stream().filter(charge -> isOf(use, charge, zone)).toList();
        return new BundleRow(
                contract,
                product,
                use.bundle().id(),
                use.bundle().name(),
                use.from(),
                use.to(),
                use.item().reset(),
                use.quota(),
                use.subAllotted(),
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
                use.fee(),
                isFirst(use) ? billed(own, ChargeType.REFUND) : null,
                flags(use, own));
    }

    private static boolean isFirst(BundleUse use) {
        return use.bundle().items().get(0).equals(use.item());
    }

    private static BigDecimal billed(List<Charge> charges, ChargeType type) {
        return charges.stream()
                .filter(charge -> charge.chargeType() == type)
                .map(Charge::billedCost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Set<Warning.Code> flags(BundleUse use, List<Charge> charges) {
        Set<Warning.Code> flags = flags(charges);
        BigDecimal quota = use.quota();
        BigDecimal given = use.subAllotted();
        if (quota != null && given != null && given.compareTo(quota) > 0) {
            flags.add(Warning.Code.OVER_SOLD);
        }
        return flags;
    }

    private static Set<Warning.Code> flags(List<Charge> charges) {
        return charges.stream()
                .flatMap(charge -> charge.flags().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The row of a bundle without a quota: it has no items, or was terminated before the window.
     *
     * @param product of its first item; null: it has none
     * @param charges for its fee and the refund of it, in one billing period; at least one
     * @param zone of the settings
     */
    public static BundleRow withoutQuota(
            ContractView contract, @Nullable ProductView product, Bundle bundle, List<Charge> charges, ZoneId zone) {
        Charge first = charges.get(0);
        return new BundleRow(
                contract,
                product,
                bundle.id(),
                bundle.name(),
                firstDay(first, zone),
                dayAfter(first, zone),
                null,
                null,
                null,
                null,
                null,
                null,
                BigDecimal.ZERO,
                null,
                null,
                null,
                BigDecimal.ZERO,
                null,
                null,
                null,
                billed(charges, ChargeType.BUNDLE_FEE),
                billed(charges, ChargeType.REFUND),
                flags(charges));
    }

    private static LocalDate firstDay(Charge charge, ZoneId zone) {
        return charge.from().atZone(zone).toLocalDate();
    }

    private static LocalDate dayAfter(Charge charge, ZoneId zone) {
        return charge.to().minusNanos(1_000).atZone(zone).toLocalDate().plusDays(1);
    }

    /**
     * The row of use that no bundle has a quota for.
     *
     * @param charge of a bundle's product, and of no bundle
     * @param zone of the settings
     */
    public static BundleRow outside(ContractView contract, ProductView product, Charge charge, ZoneId zone) {
        BigDecimal used = Objects.requireNonNull(charge.quantity(), "quantity");
        Set<Warning.Code> flags = EnumSet.of(Warning.Code.OUTSIDE_BUNDLE);
        flags.addAll(charge.flags());
        return new BundleRow(
                contract,
                product,
                null,
                null,
                firstDay(charge, zone),
                dayAfter(charge, zone),
                null,
                BigDecimal.ZERO,
                null,
                product.meter().chargedUnit(),
                null,
                null,
                used,
                BigDecimal.ZERO,
                null,
                null,
                used,
                null,
                null,
                charge.billedCost(),
                null,
                null,
                flags);
    }

    /** Whether a charge is for the overage of an item in its period, or for the fee that stands on its row, or its refund. */
    public static boolean isOf(BundleUse use, Charge charge, ZoneId zone) {
        boolean refund = charge.chargeType() == ChargeType.REFUND;
        LocalDate day = firstDay(charge, zone).minusDays(refund ? 1 : 0);
        boolean ofItem = charge.chargeType() == ChargeType.OVERAGE
                && use.item().product().equals(charge.product());
        boolean ofFee = (refund || charge.chargeType() == ChargeType.BUNDLE_FEE) && isFirst(use);
        return use.bundle().id().equals(charge.bundle())
                && (ofItem || ofFee)
                && !day.isBefore(use.from())
                && day.isBefore(use.to());
    }
}
