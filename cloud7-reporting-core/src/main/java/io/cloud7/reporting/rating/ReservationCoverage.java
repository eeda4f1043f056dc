package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Reservation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a reservation was used in the part of the window in which it runs. For every clock hour
 * {@code covered + unused = committed} and {@code covered + excess = used}.
 *
 * <p>A reseller's reservation may be a pool, of which its customers hold parts. Its own use is covered by what they do
 * not hold: {@code covered + unused} is then what is left of the commitment, 0 while they hold more than it is.
 *
 * @param reservation the reservation
 * @param unit of the quantities, for example vCPU-h
 * @param committed quantity × hours; in a reseller's report without what sourced contracts hold
 * @param subAllocated what sourced contracts hold of the quantity, the mean over the time in which it runs
 * @param overSold whether they hold more than the whole in some hour
 * @param covered use within the commitment
 * @param unused commitment that nobody used; never carried over
 * @param excess use beyond the commitment, of the last reservation that runs
 * @param utilizationPercent covered ÷ (covered + unused); null if nothing was committed
 * @param upfrontFee upfront fee billed in the window
 * @param recurringFee recurring fees billed in the window
 * @param amortizedUpfront upfront fee effective in the window
 * @param effectiveCost amortized upfront and recurring fees effective in the window
 * @param effectiveRate effective cost ÷ the commitment that it pays for, 8 decimals; null if nothing was committed
 * @param usedCost the covered part of the effective cost
 * @param unusedCost the unused part of the effective cost
 * @param paygEquivalent what the covered use would cost at the price of the excess product; null without one
 * @param netSaving PAYG equivalent − effective cost; may be below 0; null without an equivalent
 * @param breakEvenPercent the utilization from which on the reservation is cheaper; null without a price
 * @param excessAmount what the excess costs; null if a part of it is unrated
 * @param resources the use by resource
 */
public record ReservationCoverage(
        Reservation reservation,
        String unit,
        BigDecimal committed,
        BigDecimal subAllocated,
        boolean overSold,
        BigDecimal covered,
        BigDecimal unused,
        BigDecimal excess,
        @Nullable BigDecimal utilizationPercent,
        BigDecimal upfrontFee,
        BigDecimal recurringFee,
        BigDecimal amortizedUpfront,
        BigDecimal effectiveCost,
        @Nullable BigDecimal effectiveRate,
        BigDecimal usedCost,
        BigDecimal unusedCost,
        @Nullable BigDecimal paygEquivalent,
        @Nullable BigDecimal netSaving,
        @Nullable BigDecimal breakEvenPercent,
        @Nullable BigDecimal excessAmount,
        List<ResourceUse> resources) {
    public ReservationCoverage {
        resources = List.copyOf(resources);
    }

    /** The part of the effective cost that is of what sourced contracts hold; 0 unless it is a pool that is paid whole. */
    public BigDecimal soldOnCost() {
        return effectiveCost.subtract(usedCost).subtract(unusedCost);
    }

    /**
     * The use of one resource within a reservation or quota and beyond it.
     *
     * @param resource the resource's id
     * @param from the first instant of the use
     * @param to the first instant after it
     * @param used all its use, in the unit of the whole
     * @param covered what the reservation or quota took of it
     * @param excess what is beyond
     */
    public record ResourceUse(
            String resource, Instant from, Instant to, BigDecimal used, BigDecimal covered, BigDecimal excess) {}
}
