package io.cloud7.examples.reportcli.picture;

import io.cloud7.examples.reportcli.picture.LinePanel.Kind;
import io.cloud7.examples.reportcli.picture.LinePanel.Line;
import io.cloud7.examples.reportcli.picture.LinePanel.Point;
import io.cloud7.reporting.forecast.ForecastPoint;
import java.util.ArrayList;
import java.util.List;

/** Series of a file with their forecasts, a panel each. */
public final class SeriesPicture {
    private static final int LEAST_DRAWN = 60;
    private static final int DRAWN_HORIZONS = 5;
    private static final int DRAWN_SEASONS = 2;

    private final List<Panel> panels = new ArrayList<>();
    private final int longestSeason;

    /**
     * A picture of no series yet.
     *
     * @param longestSeason the longest season of the series in steps; 1 without any
     */
    public SeriesPicture(int longestSeason) {
        this.longestSeason = longestSeason;
    }

    /**
     * Adds a series. Of a long one the end is drawn, so that what is ahead can be seen beside it.
     *
     * @param name its name
     * @param firstStep the number of its first step
     * @param values its values from then on; NaN: a gap
     * @param ahead its forecast, counted from the end of the values
     */
    public void add(String name, long firstStep, double[] values, List<ForecastPoint> ahead) {
        int drawn = Math.min(
                values.length,
                Math.max(LEAST_DRAWN, Math.max(DRAWN_HORIZONS * ahead.size(), DRAWN_SEASONS * longestSeason)));
        List<Point> measured = new ArrayList<>();
        for (int i = values.length - drawn; i < values.length; i++) {
            measured.add(Point.of((double) (firstStep + i), values[i]));
        }
        long last = firstStep + values.length - 1;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(ShortNames.of(name), Kind.MEASURED, measured));
        if (!ahead.isEmpty()) {
            List<Point> expected = new ArrayList<>();
            measured.stream()
                    .filter(Point::isKnown)
                    .reduce((before, now) -> now)
                    .ifPresent(expected::add);
            ahead.forEach(
                    point -> expected.add(new Point(last + point.step(), point.value(), point.lower(), point.upper())));
            lines.add(new Line(ShortNames.of(name), Kind.EXPECTED, expected));
        }
        String part = drawn < values.length ? " (the last " + drawn + " of " + values.length + " steps)" : "";
        Steps steps = Steps.numbered(last - drawn + 1, last + ahead.size());
        panels.add(new LinePanel(ShortNames.of(name) + part, "Value", "Step", steps, lines, List.of()));
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
