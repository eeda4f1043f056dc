package io.cloud7.examples.reportcli.picture;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Amounts of several series, stacked step by step; the smallest are one together, so that each bar is the whole sum. */
final class StackedSteps {
    private final SeriesRow.Axis axis;
    private final Map<String, List<SeriesRow>> lines;
    private final SortedMap<Double, String> steps = new TreeMap<>();

    StackedSteps(SeriesRow.Axis axis, Map<String, List<SeriesRow>> lines) {
        this.axis = axis;
        this.lines = lines;
        lines.values().stream()
                .flatMap(List::stream)
                .map(SeriesRow::row)
                .forEach(row -> steps.put(row.time("from"), row.text("period") + (row.isTrue("partial") ? " *" : "")));
    }

    Panel panel() {
        boolean cut = steps.values().stream().anyMatch(label -> label.endsWith("*"));
        return new BarPanel(
                axis.title(),
                axis.label(),
                cut ? "Period (* a part of it)" : "Period",
                BarPanel.Shape.STACKED,
                List.copyOf(steps.values()),
                Largest.of(values()));
    }

    private Map<String, List<Double>> values() {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        lines.forEach((name, rows) -> {
            Map<Double, Double> byStep = rows.stream()
                    .map(SeriesRow::row)
                    .collect(Collectors.toMap(row -> row.time("from"), row -> row.number("value")));
            values.put(
                    name,
                    steps.keySet().stream()
                            .map(step -> byStep.getOrDefault(step, 0.0))
                            .toList());
        });
        return values;
    }

    /** Series of bars: the largest ones, and the sum of the others. */
    static final class Largest {
        private Largest() {}

        static Map<String, List<Double>> of(Map<String, List<Double>> all) {
            if (all.size() <= Highest.MOST) {
                return all;
            }
            Set<String> largest = all.entrySet().stream()
                    .sorted(Comparator.comparing(
                            (Map.Entry<String, List<Double>> one) -> size(one.getValue()), Comparator.reverseOrder()))
                    .limit(Highest.MOST - 1)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            Map<String, List<Double>> shown = new LinkedHashMap<>(all);
            shown.keySet().retainAll(largest);
            Map<String, List<Double>> rest = new LinkedHashMap<>(all);
            rest.keySet().removeAll(largest);
            shown.put(rest.size() + " others", sums(List.copyOf(rest.values())));
            return shown;
        }

        private static double size(List<Double> values) {
            return values.stream().mapToDouble(Math::abs).sum();
        }

        private static List<Double> sums(List<List<Double>> rows) {
            return IntStream.range(0, rows.get(0).size())
                    .mapToObj(place -> rows.stream()
                            .mapToDouble(values -> values.get(place))
                            .sum())
                    .toList();
        }
    }
}
