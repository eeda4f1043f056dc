package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.Warning;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * How well a reservation was used in the part of the window in which it runs. For every clock hour
 * {@code covered + unused = committed} and {@code covered + excess = used}.
 *
 * <p>A reseller's reservation may be a pool, of which its customers hold parts. Its own use is covered by what they do
 * not hold: {@code covered + unused} is then what is left of the commitment, 0 while they hold more than it is.
 *
 * @param reservation the reservation
 * @param running the part of the window in which it runs; empty if it was terminated with a refund before, and something
 *     of it is still billed or effective in the window
 * @param unit of the quantities, for example vCPU-h
 * @param committed quantity × hours; in a reseller's report without what sourced contracts hold
 * @param subAllocated what sourced contracts hold of the quantity, the mean over the time in which it runs
 * @param subAllocatedHours the same in hours of the unit: quantity × hours
 * @param overSold whether they hold more than the whole in some hour
 * @param covered use within the commitment
 * @param unused commitment that nobody used; never carried over
 * @param excess use beyond the commitment, of the last reservation that runs
 * @param utilizationPercent covered ÷ (covered + unused); null if nothing was committed
 * @param upfrontFee upfront fee billed in the window
 * @param recurringFee recurring fees billed in the window
 * @param refund what a termination gives back of the fees, 0 or less
 * @param amortizedUpfront upfront fee spread over the window
 * @param keptRest what is effective at once when a termination ends it: the fees not yet spread, less the refund
 * @param effectiveCost upfront and recurring fees spread over the window, and the kept rest; over all windows it is what is
 *     billed, fees and refund
 * @param effectiveRate effective cost without the kept rest ÷ the commitment that it pays for, 8 decimals; null if nothing
 *     was committed
 * @param usedCost the covered part of the effective cost without the kept rest
 * @param unusedCost the unused part of it
 * @param paygEquivalent what the covered use would cost at the price of the excess product; null without one
 * @param netSaving PAYG equivalent − effective cost, of a pool that of the part which nobody else holds; may be below 0;
 *     null without an equivalent
 * @param breakEven the utilization from which on the reservation is cheaper, without the kept rest, as a ratio of 6
 *     decimals HALF_UP, of the fees as agreed before they are rounded; null without a price, and if nothing was committed
 * @param breakEvenPercent the same in percent, 2 decimals HALF_UP
 * @param excessAmount what the excess costs, as far as it is rated; null if none of it is
 * @param flags of its charges, and OVER_SOLD
 * @param resources the use by resource
 */
public record ReservationCoverage(
        Reservation reservation,
        Interval running,
        String unit,
        BigDecimal committed,
        BigDecimal subAllocated,
        BigDecimal subAllocatedHours,
        boolean overSold,
        BigDecimal covered,
        BigDecimal unused,
        BigDecimal excess,
        @Nullable BigDecimal utilizationPercent,
        BigDecimal upfrontFee,
        BigDecimal recurringFee,
        BigDecimal refund,
        BigDecimal amortizedUpfront,
        BigDecimal keptRest,
        BigDecimal effectiveCost,
        @Nullable BigDecimal effectiveRate,
        BigDecimal usedCost,
        BigDecimal unusedCost,
        @Nullable BigDecimal paygEquivalent,
        @Nullable BigDecimal netSaving,
        @Nullable BigDecimal breakEven,
        @Nullable BigDecimal breakEvenPercent,
        @Nullable BigDecimal excessAmount,
        Set<Warning.Code> flags,
        List<ResourceUse> resources) {
    public ReservationCoverage {
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
        resources = List.copyOf(resources);
    }

    /**
     * The part of the effective cost without the kept rest that is of what sourced contracts hold; 0 unless it is a pool
     * that is paid whole.
     */
    public BigDecimal soldOnCost() {
        return effectiveCost.subtract(keptRest).subtract(usedCost).subtract(unusedCost);
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
