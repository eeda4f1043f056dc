package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Splits a span of time into whole months, whole days and the edges that are left. For one thread. */
final class SpanSplit {
    private final Buckets days;
    private final Buckets months;

    SpanSplit(ZoneId zone) {
        days = Buckets.days(zone);
        months = Buckets.months(zone);
    }

    /** Takes the parts. */
    @FunctionalInterface
    interface Sink {
        void part(Grain grain, long from, long to);
    }

    /** The whole days that a span touches. */
    Span wholeDays(long from, long to) {
        return new Span(days.start(from), days.ceiling(to));
    }

    /** Spans in order of time, those that touch each other as one. */
    static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingLong(Span::from)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).to() >= span.from()) {
                Span before = merged.get(last);
                merged.set(last, new Span(before.from(), Math.max(before.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /**
     * Splits a span.
     *
     * @param unrolled whole days whose sums are of no use, {@link #merged}
     */
    void split(long from, long to, List<Span> unrolled, Sink sink) {
        long open = from;
        for (Span span : unrolled) {
            if (span.to() > open && span.from() < to) {
                split(open, Math.max(open, span.from()), sink);
                add(Grain.RECORDS, Math.max(open, span.from()), Math.min(to, span.to()), sink);
                open = Math.min(to, span.to());
            }
        }
        split(open, to, sink);
    }

    private void split(long from, long to, Sink sink) {
        if (from >= to) {
            return;
        }
        long firstDay = days.ceiling(from);
        long lastDay = days.start(to);
        if (firstDay >= lastDay) {
            add(Grain.RECORDS, from, to, sink);
            return;
        }
        add(Grain.RECORDS, from, firstDay, sink);
        long firstMonth = months.ceiling(firstDay);
        long lastMonth = months.start(lastDay);
        if (firstMonth < lastMonth) {
            add(Grain.DAYS, firstDay, firstMonth, sink);
            add(Grain.MONTHS, firstMonth, lastMonth, sink);
            add(Grain.DAYS, lastMonth, lastDay, sink);
        } else {
            add(Grain.DAYS, firstDay, lastDay, sink);
        }
        add(Grain.RECORDS, lastDay, to, sink);
    }

    private static void add(Grain grain, long from, long to, Sink sink) {
        if (from < to) {
            sink.part(grain, from, to);
        }
    }
}
