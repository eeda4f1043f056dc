package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.time.Micros;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Splits a span of time into parts that are answered from different tables. For one thread. */
interface SpanSplit {
    /** All of a span is answered from the ledger. */
    SpanSplit NONE = (from, to, unrolled, sink) -> add(Grain.RECORDS, from, to, sink);

    /** Takes the parts. */
    @FunctionalInterface
    interface Sink {
        void part(Grain grain, long from, long to);
    }

    /**
     * Splits a span.
     *
     * @param unrolled whole days whose rollups are of no use, {@link #merged}
     */
    void split(long from, long to, List<Span> unrolled, Sink sink);

    /** The first microsecond of the month whose steps tell what is held at this microsecond. */
    default long startOfMonth(long micros) {
        throw new IllegalStateException("steps of levels are not asked");
    }

    private static void add(Grain grain, long from, long to, Sink sink) {
        if (from < to) {
            sink.part(grain, from, to);
        }
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

    /** Into whole months, whole days, and the edges that are left. */
    final class Sums implements SpanSplit {
        /** No use is earlier, or later: spans from or to these are taken as whole. */
        private static final long EARLIEST = Micros.of(Micros.EARLIEST);

        private static final long LATEST = Micros.of(Micros.LATEST);

        private final Buckets days;
        private final Buckets months;

        Sums(ZoneId zone) {
            days = Buckets.days(zone);
            months = Buckets.months(zone);
        }

        @Override
        public void split(long from, long to, List<Span> unrolled, Sink sink) {
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

        private void split(long begin, long end, Sink sink) {
            if (begin >= end) {
                return;
            }
            long from = begin <= EARLIEST ? months.start(EARLIEST) : begin;
            long to = end >= LATEST ? months.end(LATEST) : end;
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
    }

    /** Levels: from their steps, unless a part of them is of no use, or the ledger has less to read. */
    final class Levels implements SpanSplit {
        private static final long DAY = Duration.ofDays(1).toMillis() * 1_000;

        private final Buckets months;
        private final long longestRecord;

        /**
         * With months of a zone.
         *
         * @param longestRecord no record in rollups is longer, in microseconds
         */
        Levels(ZoneId zone, long longestRecord) {
            this.months = Buckets.months(zone);
            this.longestRecord = longestRecord;
        }

        @Override
        public long startOfMonth(long micros) {
            return months.start(micros);
        }

        @Override
        public void split(long from, long to, List<Span> unrolled, Sink sink) {
            boolean useless = unrolled.stream().anyMatch(span -> span.to() > from && span.from() < to);
            boolean edge = to - from + longestRecord <= DAY;
            add(useless || edge ? Grain.RECORDS : Grain.STEPS, from, to, sink);
        }
    }
}
