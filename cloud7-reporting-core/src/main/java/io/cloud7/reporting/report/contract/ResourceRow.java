package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.ReservationCoverage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of use by resource: a reservation's or bundle item's.
 *
 * @param allowance the id of the reservation or bundle
 * @param share the resource's part of the quota in percent; null: none, or a reservation
 */
record ResourceRow(
        String allowance,
        String product,
        String resourceName,
        ReservationCoverage.ResourceUse use,
        @Nullable BigDecimal share) {
    static List<ResourceRow> ofReservations(List<ReservationCoverage> coverages, ContractFacts facts) {
        return coverages.stream()
                .flatMap(coverage -> coverage.resources().stream()
                        .map(use -> new ResourceRow(
                                coverage.reservation().id(),
                                coverage.reservation().product(),
                                facts.resourceName(use.resource()),
                                use,
                                null)))
                .toList();
    }

    static List<ResourceRow> ofBundles(List<BundleUse> bundles, ContractFacts facts) {
        return bundles.stream()
                .flatMap(bundle -> bundle.resources().stream()
                        .map(use -> new ResourceRow(
                                bundle.bundle().id(),
                                bundle.item().product(),
                                facts.resourceName(use.resource()),
                                use,
                                share(bundle, use))))
                .toList();
    }

    /** The part of the used quota that a resource took, scaled to the item's utilization. */
    private static @Nullable BigDecimal share(BundleUse bundle, ReservationCoverage.ResourceUse use) {
        if (bundle.utilizationPercent() == null || bundle.within().signum() == 0) {
            return null;
        }
        return bundle.utilizationPercent().multiply(use.covered()).divide(bundle.within(), 2, RoundingMode.HALF_UP);
    }
}
