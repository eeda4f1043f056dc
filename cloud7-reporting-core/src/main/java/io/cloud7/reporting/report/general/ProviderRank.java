package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Provider;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much a provider is used, over all tabs.
 *
 * @param rank 1 for the most resources; equal numbers share a rank
 * @param provider the provider
 * @param counts how many organizations, contracts and resources
 * @param shareOfResourcesPercent the part of all resources; null: there is none
 */
public record ProviderRank(
        int rank,
        Provider provider,
        ServiceCounts counts,
        @Nullable BigDecimal shareOfResourcesPercent) {}
