package io.cloud7.reporting.rating;

import org.jspecify.annotations.Nullable;

/**
 * The use of a bundle item in a reseller's report, at what the reseller pays and at what its customer pays.
 *
 * @param block whose it is; of a pool: unallocated
 * @param wholesale use at what the reseller pays
 * @param retail use at what the customer pays; null without a customer
 * @param pool the part in its pool, or the pool itself; null: neither, or unlimited
 */
public record ResoldBundle(
        ResaleBlock block,
        BundleUse wholesale,
        @Nullable BundleUse retail,
        @Nullable PoolSize pool) {}
