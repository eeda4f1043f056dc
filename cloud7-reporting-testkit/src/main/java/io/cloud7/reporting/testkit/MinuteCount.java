package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;

import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.threeten.extra.Interval;

/** Random levels over two days, and what they come to when one looks at every minute. */
final class MinuteCount {
    static final Instant START = at("2026-03-01T00:00");
    static final int MINUTES = 2 * 24 * 60;

    private final List<UsageRecord> records = new ArrayList<>();
    private final int[][] held = new int[3][MINUTES];

    MinuteCount(String product, Random random) {
        for (int i = 0; i < 40; i++) {
            int vm = random.nextInt(3);
            int from = random.nextInt(MINUTES);
            int to = Math.min(MINUTES, from + 1 + random.nextInt(600));
            int level = 1 + random.nextInt(7);
            records.add(UsageRecord.of(
                    "u" + i, "c-acme", "vm-" + (vm + 1), product, Integer.toString(level), minute(from), minute(to)));
            for (int minute = from; minute < to; minute++) {
                held[vm][minute] += level;
            }
        }
    }

    static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    static Interval minutes(int from, int to) {
        return Interval.of(minute(from), minute(to));
    }

    /** Unit-minutes as unit-microseconds. */
    static BigDecimal micros(long unitMinutes) {
        return BigDecimal.valueOf(unitMinutes).multiply(BigDecimal.valueOf(60_000_000L));
    }

    List<UsageRecord> records() {
        return records;
    }

    long used(int from, int to) {
        long used = 0;
        for (int minute = from; minute < to; minute++) {
            used += concurrent(minute);
        }
        return used;
    }

    int peak(int from, int to) {
        int peak = 0;
        for (int minute = from; minute < to; minute++) {
            peak = Math.max(peak, concurrent(minute));
        }
        return peak;
    }

    /** What a reservation covers, hour by hour; an hour that a bound cuts counts by its part inside. */
    long covered(int from, int to, int reserved) {
        long covered = 0;
        int minute = from;
        while (minute < to) {
            int end = Math.min(to, (minute / 60 + 1) * 60);
            covered += Math.min(used(minute, end), (long) reserved * (end - minute));
            minute = end;
        }
        return covered;
    }

    private int concurrent(int minute) {
        return held[0][minute] + held[1][minute] + held[2][minute];
    }
}
