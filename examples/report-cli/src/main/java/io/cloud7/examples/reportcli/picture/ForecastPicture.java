package io.cloud7.examples.reportcli.picture;

import io.cloud7.examples.reportcli.picture.LinePanel.Event;
import io.cloud7.examples.reportcli.picture.LinePanel.Kind;
import io.cloud7.examples.reportcli.picture.LinePanel.Line;
import io.cloud7.examples.reportcli.picture.LinePanel.Point;
import io.cloud7.reporting.document.ReportDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A forecast: what was measured, and how it is expected to go on, with the interval as a band. */
final class ForecastPicture {
    private final ReportDocument document;
    private final String what;
    private final Steps steps;

    ForecastPicture(ReportDocument document) {
        this.document = document;
        this.what = "Period (" + Headings.zone(document) + ")";
        this.steps = Steps.of(List.of(TableRow.of(document, "history"), TableRow.of(document, "forecast")));
    }

    List<Panel> panels() {
        List<Event> events = EventTexts.of(TableRow.of(document, "knownSteps"));
        Map<SeriesRow.Axis, List<SeriesRow>> past = SeriesRow.byAxis(TableRow.of(document, "history"));
        List<Panel> panels = new ArrayList<>();
        SeriesRow.byAxis(TableRow.of(document, "forecast"))
                .forEach((axis, ahead) -> panels.add(panel(axis, past.getOrDefault(axis, List.of()), ahead, events)));
        return panels;
    }

    private Panel panel(SeriesRow.Axis axis, List<SeriesRow> past, List<SeriesRow> ahead, List<Event> events) {
        List<SeriesRow> all = Stream.concat(past.stream(), ahead.stream()).toList();
        Map<String, List<SeriesRow>> measured = SeriesRow.byLine(past, all);
        Highest shown = Highest.of(measured);
        Map<String, List<SeriesRow>> expected = SeriesRow.byLine(ahead, all);
        List<Line> lines = new ArrayList<>();
        shown.lines().forEach((name, rows) -> {
            List<Point> known = TrendPicture.points(rows, "value", row -> !row.isTrue("partial"));
            lines.add(new Line(name, Kind.MEASURED, known));
            lines.addAll(expected(name, known, expected.getOrDefault(name, List.of())));
        });
        expected.forEach((name, rows) -> {
            if (!measured.containsKey(name)) {
                lines.addAll(expected(name, List.of(), rows));
            }
        });
        return new LinePanel(axis.title() + shown.note() + lack(ahead), axis.label(), what, steps, lines, events);
    }

    /** The steps ahead, joined to the last that was measured; none if there is no number. */
    private static List<Line> expected(String name, List<Point> known, List<SeriesRow> rows) {
        List<Point> points = new ArrayList<>();
        known.stream().filter(Point::isKnown).reduce((before, last) -> last).ifPresent(points::add);
        int joined = points.size();
        for (SeriesRow one : rows) {
            TableRow row = one.row();
            double value = row.number("forecast");
            if (Double.isFinite(value)) {
                points.add(new Point(
                        row.time("from"),
                        value,
                        row.has("lower") ? row.number("lower") : value,
                        row.has("upper") ? row.number("upper") : value));
            }
        }
        return points.size() > joined ? List.of(new Line(name, Kind.EXPECTED, points)) : List.of();
    }

    /** Why there is no number, if somewhere there is none. */
    private static String lack(List<SeriesRow> ahead) {
        return ahead.stream()
                .filter(one -> !one.row().has("forecast"))
                .map(one -> ". " + one.row().text("method"))
                .findFirst()
                .orElse("");
    }
}
