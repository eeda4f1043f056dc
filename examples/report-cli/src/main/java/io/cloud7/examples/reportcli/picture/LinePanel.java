package io.cloud7.examples.reportcli.picture;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines over steps.
 *
 * @param title what it shows
 * @param axis the measure and its unit
 * @param what the steps are
 * @param steps what stands below
 * @param lines the lines, in the order of the legend
 * @param events what happened, in order of time
 */
record LinePanel(String title, String axis, String what, Steps steps, List<Line> lines, List<Event> events)
        implements Panel {
    private static final int HEIGHT = 360;
    private static final int EVENT_TEXT_ROWS = 3;
    private static final int MOST_MARKED_STEPS = 60;
    private static final double LETTER_WIDTH = 7.5;
    private static final double AIR = 0.07;

    /** How a line is drawn. */
    enum Kind {
        /** What was measured. */
        MEASURED,
        /** Measured, but of a step of which a part is missing. */
        PARTIAL,
        /** What is expected. */
        EXPECTED,
        /** What was measured, smoothed. */
        SMOOTHED
    }

    /**
     * A value, with the bounds around it.
     *
     * @param at the beginning of its step in milliseconds since 1970, or its number
     * @param value the value; NaN: there is none
     * @param lower the lower bound; the value itself where it has none
     * @param upper the upper bound
     */
    record Point(double at, double value, double lower, double upper) {
        static Point of(double at, double value) {
            return new Point(at, value, value, value);
        }

        boolean isKnown() {
            return Double.isFinite(value);
        }

        private Point in(Magnitude magnitude) {
            return new Point(at, magnitude.of(value), magnitude.of(lower), magnitude.of(upper));
        }
    }

    /** A line; lines of one name have one colour, and one place in the legend for each kind. */
    record Line(String name, Kind kind, List<Point> points) {
        String label() {
            return switch (kind) {
                case MEASURED -> name;
                case PARTIAL -> name + " (part of a step)";
                case EXPECTED -> name + " (forecast)";
                case SMOOTHED -> name + " (moving average)";
            };
        }

        String band() {
            return name + " (80 % interval)";
        }

        private Line in(Magnitude magnitude) {
            return new Line(
                    name,
                    kind,
                    points.stream().map(point -> point.in(magnitude)).toList());
        }

        boolean hasBand() {
            return points.stream().anyMatch(point -> point.lower() < point.upper());
        }
    }

    /** Takes values of a size that can be drawn. */
    LinePanel {
        Magnitude magnitude = Magnitude.of(lines.stream()
                .flatMap(line -> line.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.value(), point.lower(), point.upper())));
        axis = magnitude.axis(axis);
        lines = lines.stream().map(line -> line.in(magnitude)).toList();
    }

    /** Something that happened. */
    record Event(double at, String text) {}

    @Override
    public IChart chart(int width) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(HEIGHT + Look.legendHeight(legend()))
                .title(title)
                .xAxisTitle(what)
                .yAxisTitle(axis)
                .build();
        Look.apply(chart.getStyler());
        Look.legend(chart.getStyler(), legend());
        scale(chart);
        List<String> names = lines.stream().map(Line::name).distinct().toList();
        for (Line line : lines) {
            if (line.hasBand()) {
                band(chart, line, colour(names, line));
            }
        }
        lines.forEach(line -> line(chart, line, colour(names, line)));
        mark(chart, width);
        return chart;
    }

    @Override
    public String words() {
        return title + ": " + axis + "; "
                + Stream.concat(lines.stream().map(Line::label), events.stream().map(Event::text))
                        .collect(Collectors.joining(", "));
    }

    private List<String> legend() {
        return lines.stream()
                .flatMap(line -> line.hasBand() ? Stream.of(line.band(), line.label()) : Stream.of(line.label()))
                .toList();
    }

    private static Color colour(List<String> names, Line line) {
        return Look.SERIES.get(names.indexOf(line.name()) % Look.SERIES.size());
    }

    private double top() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::upper)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }

    private double bottom() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::lower)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
    }

    private double least() {
        return Math.min(0, bottom());
    }

    /** From the least value to the greatest; 1 where all are 0. */
    private double height() {
        return top() > least() ? top() - least() : 1;
    }

    /** From 0, or below where values are, with air for the texts of events. */
    private void scale(XYChart chart) {
        chart.getStyler().setXAxisMin(steps.least());
        chart.getStyler().setXAxisMax(steps.most());
        chart.getStyler().setXAxisTickMarkSpacingHint((int) (LETTER_WIDTH * (steps.widestLabel() + 2)));
        chart.getStyler().setXAxisTickLabelsFormattingFunction(steps::label);
        double texts = events.isEmpty() ? 0 : EVENT_TEXT_ROWS;
        chart.getStyler().setYAxisMin(least() < 0 ? least() - AIR * height() : 0);
        chart.getStyler().setYAxisMax(least() + height() * (1 + AIR * (1 + texts)));
    }

    private void band(XYChart chart, Line line, Color colour) {
        List<Point> known = line.points().stream().filter(Point::isKnown).toList();
        List<Point> around = new ArrayList<>();
        known.forEach(point -> around.add(Point.of(point.at(), point.upper())));
        for (int i = known.size() - 1; i >= 0; i--) {
            around.add(Point.of(known.get(i).at(), known.get(i).lower()));
        }
        XYSeries band = series(chart, line.band(), around);
        band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        band.setFillColor(Look.pale(colour));
        band.setLineColor(Look.pale(colour));
        band.setMarker(SeriesMarkers.NONE);
    }

    private void line(XYChart chart, Line line, Color colour) {
        XYSeries drawn = series(chart, line.label(), line.points());
        drawn.setLineColor(line.kind() == Kind.SMOOTHED ? Look.PALE_INK : colour);
        drawn.setLineStyle(line.kind() == Kind.MEASURED ? Look.FULL : Look.DASHED);
        drawn.setXYSeriesRenderStyle(
                line.kind() == Kind.PARTIAL ? XYSeriesRenderStyle.Scatter : XYSeriesRenderStyle.Line);
        drawn.setMarkerColor(colour);
        drawn.setMarker(marker(line));
    }

    private XYSeries series(XYChart chart, String name, List<Point> points) {
        return chart.addSeries(
                name,
                points.stream().mapToDouble(point -> steps.place(point.at())).toArray(),
                points.stream().mapToDouble(Point::value).toArray());
    }

    private Marker marker(Line line) {
        if (line.kind() == Kind.PARTIAL) {
            return SeriesMarkers.DIAMOND;
        }
        boolean many = steps.count() > MOST_MARKED_STEPS;
        return many || line.kind() == Kind.SMOOTHED ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE;
    }

    /** A line from top to bottom for each event, and its text where it can be read. */
    private void mark(XYChart chart, int width) {
        double halfLetter = LETTER_WIDTH * steps.count() / width / 2;
        TextRows rows = new TextRows(EVENT_TEXT_ROWS);
        for (Event event : events) {
            double place = steps.place(event.at());
            chart.addAnnotation(new AnnotationLine(place, true, false));
            double room = halfLetter * event.text().length();
            double x = Math.max(steps.least() + room, Math.min(steps.most() - room, place));
            rows.place(x - room, x + room)
                    .ifPresent(row -> chart.addAnnotation(new AnnotationText(
                            event.text(), x, least() + height() * (1 + AIR * (EVENT_TEXT_ROWS - row)), false)));
        }
    }
}
