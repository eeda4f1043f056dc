package io.cloud7.reporting.usage;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How hard an allocated resource works at an instant.
 *
 * @param resource the resource's id
 * @param meter the meter's code
 * @param at when it was sampled
 * @param allocated what it has, in the meter's unit
 * @param used what of it is at work, in the meter's unit; may be above what is allocated
 * @param seconds the span that the sample stands for, nothing finer than a microsecond; null: until the next one of the
 *     same resource and meter, an hour at most
 */
public record UtilizationSample(
        String resource,
        String meter,
        Instant at,
        BigDecimal allocated,
        BigDecimal used,
        @Nullable BigDecimal seconds) {
    private static final long LONGEST_UNSAID = Micros.PER_HOUR.longValueExact();
    private static final BigDecimal ALL_TIME =
            BigDecimal.valueOf(Micros.of(Micros.LATEST) - Micros.of(Micros.EARLIEST));

    public UtilizationSample {
        allocated = Decimals.notNegative(allocated, "allocated");
        used = Decimals.notNegative(used, "used");
        seconds = seconds == null ? null : Decimals.positive(seconds, "seconds");
        if (seconds != null && seconds.scale() > Micros.DIGITS) {
            throw new IllegalArgumentException("seconds is finer than a microsecond: " + seconds.toPlainString());
        }
        Micros.entering(at, "at");
    }

    /** Microseconds that it stands for; where it does not say, an hour: no longer than that. */
    public long longest() {
        if (seconds == null) {
            return LONGEST_UNSAID;
        }
        return seconds.movePointRight(Micros.DIGITS).min(ALL_TIME).longValueExact();
    }
}
