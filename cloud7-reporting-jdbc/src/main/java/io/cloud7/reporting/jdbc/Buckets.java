package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.time.Micros;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The days, or the months, of a zone, in microseconds. For one thread. */
final class Buckets {
    private final ZoneId zone;
    private final UnaryOperator<LocalDate> begin;
    private final UnaryOperator<LocalDate> next;
    private final TreeMap<Long, Long> known = new TreeMap<>();
    private long lastStart = Long.MAX_VALUE;
    private long lastEnd = Long.MIN_VALUE;

    private Buckets(ZoneId zone, UnaryOperator<LocalDate> begin, UnaryOperator<LocalDate> next) {
        this.zone = zone;
        this.begin = begin;
        this.next = next;
    }

    static Buckets days(ZoneId zone) {
        return new Buckets(zone, day -> day, day -> day.plusDays(1));
    }

    static Buckets months(ZoneId zone) {
        return new Buckets(zone, day -> day.withDayOfMonth(1), day -> day.plusMonths(1));
    }

    /** The first microsecond of the bucket that holds this one. */
    long start(long micros) {
        find(micros);
        return lastStart;
    }

    /** The first microsecond after the bucket that holds this one. */
    long end(long micros) {
        find(micros);
        return lastEnd;
    }

    /** The first beginning of a bucket at or after this microsecond. */
    long ceiling(long micros) {
        long start = start(micros);
        return start == micros ? start : end(micros);
    }

    private void find(long micros) {
        if (micros < lastStart || micros >= lastEnd) {
            Map.Entry<Long, Long> holding = holding(micros);
            lastStart = holding.getKey();
            lastEnd = holding.getValue();
        }
    }

    private Map.Entry<Long, Long> holding(long micros) {
        Map.Entry<Long, Long> entry = known.floorEntry(micros);
        if (entry == null || entry.getValue() <= micros) {
            LocalDate first = begin.apply(LocalDate.ofInstant(Micros.instant(micros), zone));
            long start = Micros.of(first, zone);
            known.put(start, Micros.of(next.apply(first), zone));
            entry = Map.entry(start, Micros.of(next.apply(first), zone));
        }
        return entry;
    }
}
