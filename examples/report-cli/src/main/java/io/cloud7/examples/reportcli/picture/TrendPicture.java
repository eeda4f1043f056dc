package io.cloud7.examples.reportcli.picture;

import io.cloud7.examples.reportcli.picture.LinePanel.Event;
import io.cloud7.examples.reportcli.picture.LinePanel.Kind;
import io.cloud7.examples.reportcli.picture.LinePanel.Line;
import io.cloud7.examples.reportcli.picture.LinePanel.Point;
import io.cloud7.reporting.document.ReportDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A trend: a panel for each measure, meter and unit; amounts of several series are stacked, others are lines. */
final class TrendPicture {
    private final ReportDocument document;
    private final String what;
    private final Steps steps;

    TrendPicture(ReportDocument document) {
        this.document = document;
        this.what = "Period (" + Headings.zone(document) + ")";
        this.steps = Steps.of(List.of(TableRow.of(document, "points")));
    }

    List<Panel> panels() {
        List<Event> events = EventTexts.of(TableRow.of(document, "events"));
        List<Panel> panels = new ArrayList<>();
        SeriesRow.byAxis(TableRow.of(document, "points"))
                .forEach((axis, rows) -> panels.add(panel(axis, SeriesRow.byLine(rows), events)));
        return panels;
    }

    private Panel panel(SeriesRow.Axis axis, Map<String, List<SeriesRow>> lines, List<Event> events) {
        return axis.measure().isMoney() && lines.size() > 1
                ? new StackedSteps(axis, lines).panel()
                : lines(axis, lines, events);
    }

    private Panel lines(SeriesRow.Axis axis, Map<String, List<SeriesRow>> all, List<Event> events) {
        Highest shown = Highest.of(all);
        List<Line> lines = new ArrayList<>();
        shown.lines().forEach((name, rows) -> {
            lines.add(new Line(name, Kind.MEASURED, points(rows, "value", row -> !row.isTrue("partial"))));
            List<Point> partial = points(rows, "value", row -> row.isTrue("partial")).stream()
                    .filter(Point::isKnown)
                    .toList();
            if (!partial.isEmpty()) {
                lines.add(new Line(name, Kind.PARTIAL, partial));
            }
            List<Point> smoothed = points(rows, "movingAverage", row -> row.has("movingAverage"));
            if (all.size() == 1 && smoothed.stream().filter(Point::isKnown).count() > 1) {
                lines.add(new Line(name, Kind.SMOOTHED, smoothed));
            }
        });
        return new LinePanel(axis.title() + shown.note(), axis.label(), what, steps, lines, events);
    }

    /** The values of the rows, with a gap where a step does not count. */
    static List<Point> points(List<SeriesRow> rows, String column, Predicate<TableRow> counts) {
        return rows.stream()
                .map(SeriesRow::row)
                .map(row -> Point.of(row.time("from"), counts.test(row) ? row.number(column) : Double.NaN))
                .toList();
    }
}
