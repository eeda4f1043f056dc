package io.cloud7.reporting.rating;

import org.jspecify.annotations.Nullable;

/**
 * The coverage of a reservation in a reseller's report, at what the reseller pays and at what its customer pays.
 *
 * @param block whose it is; of a pool: unallocated
 * @param wholesale coverage at what the reseller pays: of a part its share of the pool's fees, of the pool its rest
 * @param retail coverage at what the customer pays; null without a customer
 * @param pool the part in its pool, or the pool itself; null: neither
 */
public record ResoldReservation(
        ResaleBlock block,
        ReservationCoverage wholesale,
        @Nullable ReservationCoverage retail,
        @Nullable PoolSize pool) {}
