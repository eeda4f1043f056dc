package io.cloud7.reporting.metering;

import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.usage.Allowance;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.threeten.extra.Interval;

/**
 * The slots of a span, equal ones together: clock hours of one length that follow each other, and in which nothing begins
 * or ends, are settled alike.
 */
final class SlotBounds {
    /** The first microsecond of each group, and the end of the last one. */
    private final long[] bounds;

    private final int[] times;

    private SlotBounds(long[] bounds, int[] times) {
        this.bounds = bounds;
        this.times = times;
    }

    /** The clock hours of the spans of one answer; contracts share them. */
    static final class Cache {
        private final ClockHours hours;
        private final Map<Interval, long[]> ofHours = new HashMap<>();

        Cache(ClockHours hours) {
            this.hours = hours;
        }

        private long[] boundsOf(SettledSpan span) {
            boolean hourly = span.allowances().stream()
                    .anyMatch(allowance -> allowance.settled() == Allowance.Settled.CLOCK_HOUR);
            return hourly
                    ? ofHours.computeIfAbsent(
                            span.slice().interval(), interval -> AllowanceSettlement.bounds(span, hours))
                    : AllowanceSettlement.bounds(span, hours);
        }

        /**
         * The slots of a span.
         *
         * @param changes the microseconds at which use begins or ends, in order
         */
        SlotBounds of(SettledSpan span, long[] changes) {
            long[] single = boundsOf(span);
            long[] bounds = new long[single.length];
            int[] times = new int[single.length - 1];
            int groups = 0;
            int change = 0;
            boolean plain = false;
            for (int slot = 0; slot + 1 < single.length; slot++) {
                while (change < changes.length && changes[change] < single[slot]) {
                    change++;
                }
                boolean begins = change < changes.length && changes[change] == single[slot];
                int inside = change;
                while (inside < changes.length && changes[inside] == single[slot]) {
                    inside++;
                }
                boolean constant = inside == changes.length || changes[inside] >= single[slot + 1];
                boolean sameLength = slot > 0 && single[slot + 1] - single[slot] == single[slot] - single[slot - 1];
                if (plain && constant && !begins && sameLength) {
                    times[groups - 1]++;
                } else {
                    bounds[groups] = single[slot];
                    times[groups] = 1;
                    groups++;
                }
                plain = constant;
            }
            bounds[groups] = single[single.length - 1];
            return new SlotBounds(Arrays.copyOf(bounds, groups + 1), Arrays.copyOf(times, groups));
        }
    }

    /** How many groups there are. */
    int size() {
        return times.length;
    }

    /** How many slots are in a group. */
    int times(int group) {
        return times[group];
    }

    /** The first microsecond after a group. */
    long endOf(int group) {
        return bounds[group + 1];
    }

    /** The length of each slot in a group. */
    long length(int group) {
        return (bounds[group + 1] - bounds[group]) / times[group];
    }

    /** The group of an instant: the last that begins at or before it. */
    int groupOf(long instant) {
        int place = Arrays.binarySearch(bounds, instant);
        return place >= 0 ? place : -place - 2;
    }
}
