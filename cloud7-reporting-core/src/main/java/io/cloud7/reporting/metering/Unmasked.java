package io.cloud7.reporting.metering;

import io.cloud7.reporting.usage.Mask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of a span a mask leaves over. Every store cuts use by it. For one thread. */
public final class Unmasked {
    private final Mask mask;
    private final Map<String, List<Span>> masked = new HashMap<>();

    /** What this mask leaves over. */
    public Unmasked(Mask mask) {
        this.mask = mask;
    }

    /** Takes the parts that are left. */
    @FunctionalInterface
    public interface Sink {
        /** The next part: {@code [from, to)} in microseconds. */
        void span(long from, long to);
    }

    /** The parts of {@code [from, to)} in which use of a resource counts, in order of time. */
    public void forEach(String resource, long from, long to, Sink sink) {
        if (mask.isEmpty()) {
            sink.span(from, to);
            return;
        }
        List<Span> spans = masked.computeIfAbsent(resource, this::merged);
        long open = from;
        for (int i = firstEndingAfter(spans, from);
                i < spans.size() && spans.get(i).from() < to;
                i++) {
            Span span = spans.get(i);
            if (span.from() > open) {
                sink.span(open, span.from());
            }
            open = span.to();
        }
        if (open < to) {
            sink.span(open, to);
        }
    }

    private static int firstEndingAfter(List<Span> spans, long instant) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).to() > instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<Span> merged(String resource) {
        List<Span> sorted = Stream.concat(
                        mask.all().stream(), mask.byResource().getOrDefault(resource, List.of()).stream())
                .map(Span::of)
                .filter(span -> span.from() < span.to())
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
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
}
