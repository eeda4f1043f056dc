package io.cloud7.examples.reportcli.picture;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines that a panel can show so that they are told apart: those with the highest values.
 *
 * @param lines the rows by the name of their line, in the order of the report
 * @param of how many lines there are
 */
record Highest(Map<String, List<SeriesRow>> lines, int of) {
    static final int MOST = 8;

    static Highest of(Map<String, List<SeriesRow>> all) {
        Set<String> highest = all.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, List<SeriesRow>> line) -> highest(line.getValue()),
                        Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, List<SeriesRow>> shown = new LinkedHashMap<>(all);
        shown.keySet().retainAll(highest);
        return new Highest(shown, all.size());
    }

    private static double highest(List<SeriesRow> rows) {
        return rows.stream()
                .mapToDouble(row -> row.row().number("value"))
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** What the reader must know if some are left out. */
    String note() {
        return of > lines.size() ? " (the " + lines.size() + " highest of " + of + " series)" : "";
    }
}
