package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.Unmasked;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.usage.Peaks;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the highest concurrent levels by a sweep over their beginnings and ends. */
final class PeakAnswer {
    private final Slices slices;
    private final Unmasked unmasked;
    private final List<List<Step>> steps;

    /** From an instant on, a resource holds so much more. */
    private record Step(long at, String resource, BigDecimal more) {}

    PeakAnswer(UsageRequest.Peak question) {
        slices = new Slices(question.slices());
        unmasked = new Unmasked(question.mask());
        steps = Stream.<List<Step>>generate(ArrayList::new)
                .limit(question.slices().size())
                .toList();
    }

    void add(UseOfTime use) {
        if (use.quantity().signum() == 0) {
            return;
        }
        slices.forEach(
                use,
                (slice, start, end) -> unmasked.forEach(use.resource(), start, end, (from, to) -> {
                    steps.get(slice).add(new Step(from, use.resource(), use.quantity()));
                    steps.get(slice)
                            .add(new Step(to, use.resource(), use.quantity().negate()));
                }));
    }

    List<Peaks> answer() {
        return steps.stream().map(PeakAnswer::sweep).toList();
    }

    /** Takes the steps of one instant together: what ends at an instant is not held at it. */
    private static Peaks sweep(List<Step> steps) {
        steps.sort(Comparator.comparingLong(Step::at));
        BigDecimal held = BigDecimal.ZERO;
        BigDecimal peak = BigDecimal.ZERO;
        Map<String, BigDecimal> heldBy = new HashMap<>();
        TreeMap<String, BigDecimal> peaks = new TreeMap<>();
        int done = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            held = held.add(step.more());
            heldBy.merge(step.resource(), step.more(), BigDecimal::add);
            boolean lastOfInstant = i + 1 == steps.size() || steps.get(i + 1).at() != step.at();
            if (lastOfInstant) {
                peak = peak.max(held);
                for (; done <= i; done++) {
                    String resource = steps.get(done).resource();
                    peaks.merge(resource, heldBy.getOrDefault(resource, BigDecimal.ZERO), BigDecimal::max);
                }
            }
        }
        peaks.values().removeIf(value -> value.signum() <= 0);
        peaks.replaceAll((resource, value) -> Decimals.normal(value));
        return new Peaks(Decimals.normal(peak), peaks);
    }
}
