package io.cloud7.reporting.usage;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How hard one resource worked in one slice, by its samples of one meter.
 *
 * @param samples how many were taken inside the slice
 * @param last when the last one was taken that stands for time inside the slice, perhaps before it; null: none does
 * @param sampled microseconds that samples stand for inside the slice, overlapping ones counted each
 * @param allocated unit-microseconds
 * @param used unit-microseconds
 * @param level the spread of what was used, in the meter's unit; null: no sample stands for time inside
 * @param share the spread of used ÷ allocated, 1 is the whole. A sample that uses nothing of nothing is at 0; one that
 *     uses something of nothing has no share. Null: no sample has one
 */
public record Utilization(
        long samples,
        @Nullable Instant last,
        long sampled,
        BigDecimal allocated,
        BigDecimal used,
        @Nullable Spread level,
        @Nullable Spread share) {
    /** A slice without samples. */
    public static final Utilization NONE = new Utilization(0, null, 0, BigDecimal.ZERO, BigDecimal.ZERO, null, null);

    /** The level used in the mean, weighted by time; null where no sample stands for time. */
    public @Nullable Fraction meanLevel() {
        return sampled == 0 ? null : Fraction.of(used, BigDecimal.valueOf(sampled));
    }

    /** Σ used × time ÷ Σ allocated × time, never a mean of shares; null where nothing was allocated. */
    public @Nullable Fraction meanShare() {
        return allocated.signum() == 0 ? null : Fraction.of(used, allocated);
    }

    /** Both together. The spread of two is unknown, unless one has no samples. */
    public Utilization plus(Utilization other) {
        if (sampled == 0 || other.sampled == 0) {
            return sampled == 0 ? other : this;
        }
        return new Utilization(
                samples + other.samples,
                last != null && other.last != null && last.isBefore(other.last) ? other.last : last,
                Math.addExact(sampled, other.sampled),
                allocated.add(other.allocated),
                used.add(other.used),
                null,
                null);
    }

    /**
     * The spread of single samples.
     *
     * @param min the least
     * @param max the greatest
     * @param p95 the least value that is not exceeded in 95 % of the time (nearest rank)
     */
    public record Spread(Fraction min, Fraction max, Fraction p95) {}
}
