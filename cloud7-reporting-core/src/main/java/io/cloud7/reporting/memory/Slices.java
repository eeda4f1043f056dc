package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.usage.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the slices in which a record counts, in any order and overlapping as they may be. */
final class Slices {
    private final List<Slice> slices;
    private final int[] order;
    private final long[] from;
    private final long[] to;
    private final long[] latestEnd;

    Slices(List<Slice> slices) {
        this.slices = slices;
        List<Span> spans =
                slices.stream().map(slice -> Span.of(slice.interval())).toList();
        order = IntStream.range(0, slices.size())
                .boxed()
                .sorted(Comparator.comparingLong(slice -> spans.get(slice).from()))
                .mapToInt(Integer::intValue)
                .toArray();
        from = IntStream.of(order).mapToLong(slice -> spans.get(slice).from()).toArray();
        to = IntStream.of(order).mapToLong(slice -> spans.get(slice).to()).toArray();
        latestEnd = to.clone();
        for (int i = 1; i < latestEnd.length; i++) {
            latestEnd[i] = Math.max(latestEnd[i - 1], to[i]);
        }
    }

    interface Sink {
        void part(int slice, long from, long to);
    }

    /** Each slice that a record counts in, and the part of the record inside it. */
    void forEach(UseOfTime use, Sink sink) {
        for (int i = firstEndingAfter(use.from()); i < order.length && from[i] < use.to(); i++) {
            long start = Math.max(from[i], use.from());
            long end = Math.min(to[i], use.to());
            if (start < end && slices.get(order[i]).counts(use.billingPeriod())) {
                sink.part(order[i], start, end);
            }
        }
    }

    private int firstEndingAfter(long instant) {
        int low = 0;
        int high = latestEnd.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latestEnd[middle] > instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
