package io.cloud7.reporting.metering;

import io.cloud7.reporting.time.Micros;
import java.time.Instant;
import org.threeten.extra.Interval;

/**
 * Half-open time in microseconds. A bound beyond what enters the library is as good as unbounded.
 *
 * @param from its first microsecond
 * @param to the first microsecond after it
 */
public record Span(long from, long to) {
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+10000-12-31T00:00:00Z");

    /** The span of an interval. */
    public static Span of(Interval interval) {
        return new Span(micros(interval.getStart()), micros(interval.getEnd()));
    }

    /** The microsecond of an instant; one far outside what enters counts as just outside. */
    public static long micros(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return Micros.of(EARLIEST);
        }
        return Micros.of(instant.isAfter(LATEST) ? LATEST : instant);
    }
}
