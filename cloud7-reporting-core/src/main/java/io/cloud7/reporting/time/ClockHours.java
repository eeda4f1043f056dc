package io.cloud7.reporting.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The clock hours of a zone: hours of local time, of which a change of the UTC offset also begins a new one, so that a
 * 25-hour day has 25.
 */
public final class ClockHours {
    private static final long HOUR = 3_600_000_000L;

    private final ZoneRules rules;

    /** The clock hours of a zone. */
    public ClockHours(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** The microsecond at which the clock hour ends that holds this microsecond; above it. */
    public long endOfHour(long micros) {
        Instant instant = Micros.instant(micros);
        long offset = rules.getOffset(instant).getTotalSeconds() * 1_000_000L;
        long local = micros + offset;
        long end = local - Math.floorMod(local, HOUR) + HOUR - offset;
        if (rules.isFixedOffset()) {
            return end;
        }
        ZoneOffsetTransition next = rules.nextTransition(instant);
        return next == null ? end : Math.min(end, Micros.of(next.getInstant()));
    }

    /** The microsecond at which the clock hour began that holds this microsecond; at most it. */
    public long startOfHour(long micros) {
        Instant instant = Micros.instant(micros);
        long offset = rules.getOffset(instant).getTotalSeconds() * 1_000_000L;
        long local = micros + offset;
        long start = local - Math.floorMod(local, HOUR) - offset;
        if (rules.isFixedOffset()) {
            return start;
        }
        ZoneOffsetTransition previous = rules.previousTransition(instant.plusNanos(1));
        return previous == null ? start : Math.max(start, Micros.of(previous.getInstant()));
    }
}
