package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.metering.UtilizationMeter;
import io.cloud7.reporting.usage.Utilization;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.threeten.extra.Interval;

/** The samples of one resource and meter that hold, of those known at an instant, in order of time. */
final class StandingSamples {
    private final SampleColumns columns;
    private final int[] rows;

    StandingSamples(SampleColumns columns, long knownAt) {
        this.columns = columns;
        List<Integer> known = IntStream.range(0, columns.size())
                .filter(row -> columns.recordedAt(row) <= knownAt)
                .boxed()
                .sorted(Comparator.comparingLong(columns::at))
                .toList();
        rows = IntStream.range(0, known.size())
                .filter(i -> i + 1 == known.size() || columns.at(known.get(i)) < columns.at(known.get(i + 1)))
                .map(known::get)
                .toArray();
    }

    List<Utilization> utilization(List<Interval> slices, List<Interval> counted) {
        UtilizationMeter meter = new UtilizationMeter(slices, counted);
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (Interval slice : slices) {
            Span span = Span.of(slice);
            from = Math.min(from, span.from());
            to = Math.max(to, span.to());
        }
        if (from < to) {
            for (int i = firstFrom(from - columns.longest()); i < rows.length && columns.at(rows[i]) < to; i++) {
                meter.add(columns.sample(rows[i]));
            }
        }
        return meter.answer();
    }

    private int firstFrom(long instant) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.at(rows[middle]) >= instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
