package io.cloud7.reporting.usage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.threeten.extra.LocalDateRange;

/**
 * A span of time over which use is summed, and which records count in it.
 *
 * <p>Most records are invoiced when they were used. A record that names its billing period counts there, whenever it
 * was used.
 *
 * @param interval the span of use
 * @param billedIn the billing period whose records count; records without one count too if {@code unassigned}
 * @param unassigned whether records count that name no billing period
 */
public record Slice(Interval interval, @Nullable LocalDateRange billedIn, boolean unassigned) {
    /** All use inside a span that names no billing period, and what names this one. */
    public static Slice of(Interval interval, LocalDateRange billedIn) {
        return new Slice(interval, billedIn, true);
    }

    /** Use of another time that is invoiced in this billing period. */
    public static Slice late(Interval interval, LocalDateRange billedIn) {
        return new Slice(interval, billedIn, false);
    }

    /** All use inside a span, whatever billing period it names. */
    public static Slice everything(Interval interval) {
        return new Slice(interval, null, true);
    }

    /** Whether a record that names this billing period (or none) counts. */
    public boolean counts(@Nullable LocalDate billingPeriod) {
        if (billingPeriod == null) {
            return unassigned;
        }
        return billedIn == null || billedIn.contains(billingPeriod);
    }
}
