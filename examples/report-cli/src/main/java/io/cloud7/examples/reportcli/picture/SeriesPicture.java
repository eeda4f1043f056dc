package io.cloud7.examples.reportcli.picture;

import io.cloud7.examples.reportcli.picture.LinePanel.Kind;
import io.cloud7.examples.reportcli.picture.LinePanel.Line;
import io.cloud7.examples.reportcli.picture.LinePanel.Point;
import io.cloud7.reporting.forecast.ForecastPoint;
import java.util.ArrayList;
import java.util.List;

/** Series of a file with their forecasts, a panel each. */
public final class SeriesPicture {
    private final List<Panel> panels = new ArrayList<>();

    /** A picture of no series yet. */
    public SeriesPicture() {}

    /**
     * Adds a series.
     *
     * @param name its name
     * @param firstStep the number of its first step
     * @param values its values from then on; NaN: a gap
     * @param ahead its forecast, counted from the end of the values
     */
    public void add(String name, long firstStep, double[] values, List<ForecastPoint> ahead) {
        List<Point> measured = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            measured.add(Point.of((double) (firstStep + i), values[i]));
        }
        long last = firstStep + values.length - 1;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Look.name(name), Kind.MEASURED, measured));
        if (!ahead.isEmpty()) {
            List<Point> expected = new ArrayList<>();
            measured.stream()
                    .filter(Point::isKnown)
                    .reduce((before, now) -> now)
                    .ifPresent(expected::add);
            ahead.forEach(
                    point -> expected.add(new Point(last + point.step(), point.value(), point.lower(), point.upper())));
            lines.add(new Line(Look.name(name), Kind.EXPECTED, expected));
        }
        panels.add(new LinePanel(
                Look.name(name), "Value", "Step", Steps.numbered(firstStep, last + ahead.size()), lines, List.of()));
    }

    /**
     * Draws the series.
     *
     * @throws NoPictureException if there are none, or too many
     */
    public Picture picture() {
        return Picture.of("Forecast", List.of("Series with their forecasts, 80 % interval"), panels);
    }
}
