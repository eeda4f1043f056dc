package io.cloud7.reporting.metering;

import io.cloud7.reporting.time.Micros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * Finds the slices that a span meets. Slices are kept as few runs in which they follow each other: a window and the days
 * in it are two.
 */
final class SliceRuns {
    private final List<Run> runs = new ArrayList<>();

    interface Sink {
        void part(int slice, long from, long to);
    }

    SliceRuns(List<Interval> slices) {
        for (int slice = 0; slice < slices.size(); slice++) {
            long from = micros(slices.get(slice).getStart());
            long to = micros(slices.get(slice).getEnd());
            if (from < to) {
                runFor(from).slices.add(new Bounds(slice, from, to));
            }
        }
    }

    private static long micros(Instant instant) {
        Instant notBefore = instant.isBefore(Micros.EARLIEST) ? Micros.EARLIEST : instant;
        return Micros.of(notBefore.isAfter(Micros.LATEST) ? Micros.LATEST : notBefore);
    }

    private Run runFor(long from) {
        for (Run run : runs) {
            if (run.slices.get(run.slices.size() - 1).to() <= from) {
                return run;
            }
        }
        Run run = new Run();
        runs.add(run);
        return run;
    }

    /** Each slice that {@code [from, to)} meets, and the part of it inside. */
    void forEach(long from, long to, Sink sink) {
        for (Run run : runs) {
            List<Bounds> slices = run.slices;
            for (int i = run.firstEndingAfter(from);
                    i < slices.size() && slices.get(i).from() < to;
                    i++) {
                Bounds slice = slices.get(i);
                sink.part(slice.slice(), Math.max(slice.from(), from), Math.min(slice.to(), to));
            }
        }
    }

    private record Bounds(int slice, long from, long to) {}

    private static final class Run {
        private final List<Bounds> slices = new ArrayList<>();

        int firstEndingAfter(long instant) {
            int low = 0;
            int high = slices.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (slices.get(middle).to() > instant) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
