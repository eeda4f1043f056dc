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

    static Map<Axis, List<SeriesRow>> byAxis(List<TableRow> rows) {
        return rows.stream()
                .map(SeriesRow::new)
                .collect(Collectors.groupingBy(SeriesRow::axis, LinkedHashMap::new, Collectors.toList()));
    }

    static Map<String, List<SeriesRow>> byLine(List<SeriesRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(SeriesRow::line, LinkedHashMap::new, Collectors.toList()));
    }

    Axis axis() {
        return new Axis(Measure.valueOf(row.text("measure")), row.text("meter"), row.text("unit"));
    }

    /** The name of its line: that of the series, and its id where the two differ; of a trend that is not split, the measure. */
    String line() {
        String name = row.text("series");
        String id = row.text("seriesId");
        if (id.isEmpty()) {
            return name.equals(ALL) ? axis().measure().title() : name;
        }
        return Look.name(id.equals(name) ? name : name + " [" + id + "]");
    }
}
