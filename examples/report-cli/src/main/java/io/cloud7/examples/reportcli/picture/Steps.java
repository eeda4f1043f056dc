package io.cloud7.examples.reportcli.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The steps below a panel of lines, all of the same width, whatever the lengths of months and days. */
final class Steps {
    private static final double USUAL_LENGTH = 1;
    private static final double AROUND = 0.999;
    private static final double NEGLIGIBLE = 1e-6;

    private final List<Double> starts;
    private final List<String> labels;

    private Steps(Collection<Double> starts, Collection<String> labels) {
        this.starts = List.copyOf(starts);
        this.labels = List.copyOf(labels);
    }

    /** Steps by their beginning. */
    static Steps of(SortedMap<Double, String> labels) {
        return new Steps(labels.keySet(), labels.values());
    }

    /** The steps from the first to the last number. */
    static Steps numbered(long first, long last) {
        List<Double> starts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (long step = first; step <= last; step++) {
            starts.add((double) step);
            labels.add(Long.toString(step));
        }
        return new Steps(starts, labels);
    }

    /** The steps of rows of a report. */
    static Steps of(Collection<List<TableRow>> tables) {
        SortedMap<Double, String> labels = new TreeMap<>();
        tables.forEach(rows -> rows.forEach(row -> labels.put(row.time("from"), row.text("period"))));
        return of(labels);
    }

    int count() {
        return starts.size();
    }

    /** Where something that happened stands: 0 is the beginning of the first step, 1 that of the second. */
    double place(double at) {
        int found = Collections.binarySearch(starts, at);
        int step = Math.max(0, found >= 0 ? found : -found - 2);
        return step + Math.min(1, (at - starts.get(step)) / length(step));
    }

    private double length(int step) {
        if (starts.size() == 1) {
            return USUAL_LENGTH;
        }
        int from = Math.min(step, starts.size() - 2);
        return starts.get(from + 1) - starts.get(from);
    }

    /** Where the axis begins: almost a step before the first, so that no step stands there. */
    double least() {
        return -AROUND;
    }

    /** Where the axis ends. */
    double most() {
        return starts.size() - 1 + AROUND;
    }

    /** The label of a place; blank between two. XChart asks for those of both ends, and draws none if they are equal. */
    String label(double place) {
        if (place == most()) {
            return labels.get(labels.size() - 1) + " ";
        }
        if (place == least()) {
            return labels.get(0);
        }
        long step = Math.round(place);
        boolean isStep = Math.abs(place - step) < NEGLIGIBLE && step >= 0 && step < labels.size();
        return isStep ? labels.get((int) step) : " ";
    }

    int widestLabel() {
        return labels.stream().mapToInt(String::length).max().orElse(0);
    }
}
