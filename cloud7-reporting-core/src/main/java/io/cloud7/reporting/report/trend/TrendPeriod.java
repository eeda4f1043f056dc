package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.time.Micros;
import java.util.Comparator;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * One step of a trend.
 *
 * @param label its name, for example 2026-03
 * @param whole the step
 * @param covered the part of it that lies in the window and before the as-of instant
 */
public record TrendPeriod(String label, Interval whole, Interval covered) {
    /** Whether a part of it is missing: it is still running, or the window cuts it. */
    public boolean isPartial() {
        return !covered.equals(whole);
    }

    /** Microseconds of the covered part in which any of these spans runs. */
    long inside(List<Interval> spans) {
        long total = 0;
        long reached = Micros.of(covered.getStart());
        List<Interval> inOrder = spans.stream()
                .filter(span -> span.overlaps(covered))
                .map(span -> span.intersection(covered))
                .sorted(Comparator.comparing(Interval::getStart))
                .toList();
        for (Interval span : inOrder) {
            long from = Math.max(reached, Micros.of(span.getStart()));
            long to = Micros.of(span.getEnd());
            if (to > from) {
                total += to - from;
                reached = to;
            }
        }
        return total;
    }
}
