package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.time.Micros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.threeten.extra.Interval;

/** When anything of a resource is held. */
final class HeldTime {
    private final String resource;
    private final List<Span> held = new ArrayList<>();

    HeldTime(String resource) {
        this.resource = resource;
    }

    void add(UseOfTime use) {
        if (use.resource().equals(resource)) {
            held.add(new Span(use.from(), use.to()));
        }
    }

    /** In order, none of which overlaps or touches another. */
    List<Interval> spans() {
        List<Span> apart = new ArrayList<>();
        held.stream().sorted(Comparator.comparingLong(Span::from)).forEach(next -> {
            Span last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || last.to() < next.from()) {
                apart.add(next);
            } else {
                apart.set(apart.size() - 1, new Span(last.from(), Math.max(last.to(), next.to())));
            }
        });
        return apart.stream()
                .map(span -> Interval.of(Micros.instant(span.from()), Micros.instant(span.to())))
                .toList();
    }
}
