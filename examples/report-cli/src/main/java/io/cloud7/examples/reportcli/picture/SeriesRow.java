package io.cloud7.examples.reportcli.picture;

import io.cloud7.reporting.report.trend.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** To which axis and to which line a row of a trend or forecast belongs. */
record SeriesRow(TableRow row) {
    private static final String ALL = "All";

    /** What shares an axis. */
    record Axis(Measure measure, String meter, String unit) {
        String title() {
            return meter.isEmpty() ? measure.title() : measure.title() + " of " + meter;
        }

        String label() {
            return measure.title() + ", " + unit;
        }
    }

    /** What makes a line: the series. */
    private record Identity(String id, String name) {}

    static Map<Axis, List<SeriesRow>> byAxis(List<TableRow> rows) {
        return rows.stream()
                .map(SeriesRow::new)
                .collect(Collectors.groupingBy(SeriesRow::axis, LinkedHashMap::new, Collectors.toList()));
    }

    /** The rows of one axis by the name of their line. */
    static Map<String, List<SeriesRow>> byLine(List<SeriesRow> rows) {
        return byLine(rows, rows);
    }

    /** The same, with the names that they have among more rows. */
    static Map<String, List<SeriesRow>> byLine(List<SeriesRow> rows, List<SeriesRow> among) {
        Map<Identity, String> names = new LinkedHashMap<>();
        among.forEach(row -> names.putIfAbsent(row.identity(), row.line()));
        Map<Identity, String> distinct = ShortNames.distinct(names);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> distinct.getOrDefault(row.identity(), ""), LinkedHashMap::new, Collectors.toList()));
    }

    Axis axis() {
        return new Axis(Measure.valueOf(row.text("measure")), row.text("meter"), row.text("unit"));
    }

    private Identity identity() {
        return new Identity(row.text("seriesId"), row.text("series"));
    }

    /** The name of its line: that of the series, and its id where the two differ; of a trend that is not split, the measure. */
    private String line() {
        String name = row.text("series");
        String id = row.text("seriesId");
        if (id.isEmpty()) {
            return name.equals(ALL) ? axis().measure().title() : ShortNames.of(name);
        }
        return id.equals(name) ? ShortNames.of(name) : ShortNames.of(name, id);
    }
}
