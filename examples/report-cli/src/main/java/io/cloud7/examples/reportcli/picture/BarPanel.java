package io.cloud7.examples.reportcli.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.HorizontalBarSeries;
import org.knowm.xchart.internal.chartpart.IChart;

/**
 * Bars by category.
 *
 * @param title what it shows
 * @param axis the measure and its unit
 * @param what the categories are
 * @param shape how the bars stand
 * @param categories the categories, in order
 * @param series values by the name of their series, one a category
 */
record BarPanel(
        String title, String axis, String what, Shape shape, List<String> categories, Map<String, List<Double>> series)
        implements Panel {
    private static final int HEIGHT = 400;
    private static final int HEIGHT_OF_SLANTED_LABELS = 60;
    private static final int FRAME = 130;
    private static final double WHOLE = 100;
    private static final int BAR = 16;
    private static final int LONGEST_LEVEL_LABELS = 110;

    /** How bars stand. */
    enum Shape {
        /** Upright, those of one category on each other. */
        STACKED,
        /** Lying, in percent, those of one category below one another. */
        LYING
    }

    /** Takes values of a size that can be drawn; percentages are not enlarged. */
    BarPanel {
        Magnitude magnitude = magnitude(shape, series);
        axis = magnitude.axis(axis);
        Map<String, List<Double>> drawn = new LinkedHashMap<>();
        series.forEach((name, values) ->
                drawn.put(name, values.stream().map(magnitude::of).toList()));
        series = drawn;
    }

    private static Magnitude magnitude(Shape shape, Map<String, List<Double>> series) {
        Stream<Double> whole = shape == Shape.LYING ? Stream.of(WHOLE) : Stream.empty();
        return Magnitude.of(Stream.concat(series.values().stream().flatMap(List::stream), whole)
                .mapToDouble(Double::doubleValue));
    }

    @Override
    public IChart chart(int width) {
        return shape == Shape.STACKED ? stacked(width) : lying(width);
    }

    @Override
    public String words() {
        return title + ": " + axis + "; " + what + ": " + String.join(", ", categories) + "; "
                + String.join(", ", series.keySet());
    }

    private IChart stacked(int width) {
        boolean wide = categories.stream().mapToInt(String::length).sum() > LONGEST_LEVEL_LABELS;
        CategoryChart chart = new CategoryChartBuilder()
                .width(width)
                .height(HEIGHT + (wide ? HEIGHT_OF_SLANTED_LABELS : 0) + Look.legendHeight(series.keySet()))
                .title(title)
                .xAxisTitle(what)
                .yAxisTitle(axis)
                .build();
        Look.apply(chart.getStyler());
        Look.legend(chart.getStyler(), series.keySet());
        chart.getStyler().setStacked(true);
        chart.getStyler().setAvailableSpaceFill(0.6);
        if (wide) {
            chart.getStyler().setXAxisLabelRotation(30);
        }
        int place = 0;
        for (Map.Entry<String, List<Double>> one : series.entrySet()) {
            CategorySeries bars = chart.addSeries(one.getKey(), categories, one.getValue());
            bars.setFillColor(Look.SERIES.get(place++ % Look.SERIES.size()));
        }
        return chart;
    }

    private IChart lying(int width) {
        HorizontalBarChart chart = new HorizontalBarChartBuilder()
                .width(width)
                .height(FRAME + BAR * categories.size() * (series.size() + 1))
                .title(title)
                .xAxisTitle(axis)
                .yAxisTitle(what)
                .build();
        Look.apply(chart.getStyler());
        Look.legend(chart.getStyler(), series.keySet());
        chart.getStyler().setPlotGridVerticalLinesVisible(true);
        chart.getStyler().setPlotGridHorizontalLinesVisible(false);
        chart.getStyler().setAvailableSpaceFill(0.8);
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisMax(Math.max(WHOLE, highest()));
        // XChart takes this hint for the categories too, and leaves out names that are closer
        chart.getStyler().setXAxisTickMarkSpacingHint(BAR);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(BarPanel::tens);
        int place = 0;
        for (Map.Entry<String, List<Double>> one : series.entrySet()) {
            HorizontalBarSeries bars = chart.addSeries(one.getKey(), one.getValue(), categories);
            bars.setFillColor(Look.SERIES.get(place++ % Look.SERIES.size()));
        }
        return chart;
    }

    private double highest() {
        return series.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static String tens(double value) {
        return value % 10 == 0 ? Long.toString(Math.round(value)) : " ";
    }
}
