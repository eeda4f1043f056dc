package io.cloud7.examples.reportcli;

import io.cloud7.examples.reportcli.picture.SeriesPicture;
import io.cloud7.reporting.export.WholeFile;
import io.cloud7.reporting.forecast.Forecast;
import io.cloud7.reporting.forecast.ForecastMethod;
import io.cloud7.reporting.forecast.ForecastPoint;
import io.cloud7.reporting.forecast.Forecaster;
import io.cloud7.reporting.forecast.NotEnoughData;
import io.cloud7.reporting.forecast.Series;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Forecasts each series of a CSV file, with an interval around every step. */
final class SeriesForecast {
    private static final int MOST_STEPS = 100_000;
    private static final MathContext SHOWN = new MathContext(10);

    private final Console console;

    @Option(
            names = "--series",
            paramLabel = "FILE",
            description =
                    "instead of --data and its filters: any series, .csv or .csv.gz, with the columns series, step"
                            + " and value")
    private @Nullable Path file;

    @Option(
            names = "--season",
            paramLabel = "N",
            split = ",",
            description =
                    "of --series, lengths of the seasons in steps: 24,168 for hours, 7 for days, 52 for weeks, 12 for"
                            + " months")
    private List<Integer> seasons = List.of();

    SeriesForecast(Console console) {
        this.console = console;
    }

    /** Whether a file of series was named. */
    boolean isAsked() {
        return file != null || !seasons.isEmpty();
    }

    /**
     * Forecasts the series of the file.
     *
     * @param asked horizon and method, as they were entered
     * @param out the file to write; null: standard output
     * @param plot whether they are drawn too
     * @return the exit status
     */
    int forecast(Map<String, String> asked, @Nullable Path out, PlotOptions plot) throws IOException {
        if (file == null) {
            throw new Refusal(
                    ExitStatus.REFUSED, "--season goes with --series", "name a file of series, or leave it out");
        }
        int horizon = horizon(asked);
        Forecaster forecaster = forecaster(asked.get("method"));
        SeriesFile.Read read = SeriesFile.read(file, console);
        List<String[]> rows = new ArrayList<>();
        plot.checkSeries(read.series().size());
        SeriesPicture picture = new SeriesPicture(
                seasons.stream().mapToInt(Integer::intValue).max().orElse(1));
        for (NumberedSeries series : read.series()) {
            Forecast forecast = forecast(series, forecaster, horizon);
            add(rows, series, forecast, horizon);
            if (plot.isAsked()) {
                picture.add(series.name(), series.firstStep(), series.values(), forecast.points());
            }
        }
        plot.draw(picture::picture, console);
        if (out == null) {
            write(rows, console.bytes());
        } else {
            write(rows, out);
        }
        return read.status().code();
    }

    private static Forecaster forecaster(@Nullable String method) {
        if (method == null) {
            return Forecaster.standard();
        }
        try {
            return Forecaster.using(ForecastMethod.titled(method));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    ExitStatus.REFUSED, String.valueOf(e.getMessage()), "leave the option out to combine them all");
        }
    }

    private int horizon(Map<String, String> asked) {
        String text = asked.get("horizon");
        if (text == null) {
            throw new Refusal(ExitStatus.REFUSED, "--horizon is missing", "say how many steps to forecast");
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_STEPS) {
            throw new Refusal(
                    ExitStatus.REFUSED, "--horizon " + text + " steps", "ask for 1 to " + MOST_STEPS + " steps");
        }
        for (int season : seasons) {
            if (season < 2) {
                throw new Refusal(
                        ExitStatus.REFUSED,
                        "--season " + season + ": a season has 2 steps or more",
                        "leave the option out if there is no season");
            }
        }
        return Integer.parseInt(text);
    }

    private Forecast forecast(NumberedSeries numbered, Forecaster forecaster, int horizon) {
        int[] lengths = seasons.stream().mapToInt(Integer::intValue).toArray();
        return forecaster.forecast(Series.of(numbered.values()).withSeasons(lengths), horizon);
    }

    private void add(List<String[]> rows, NumberedSeries numbered, Forecast forecast, int horizon) {
        if (forecast instanceof NotEnoughData lack) {
            console.complain("series " + numbered.name() + ": " + lack.method());
        }
        for (ForecastPoint point : forecast.points()) {
            rows.add(new String[] {
                numbered.name(),
                Long.toString(numbered.lastStep() + point.step()),
                shown(point.value()),
                shown(point.lower()),
                shown(point.upper()),
                forecast.method()
            });
        }
        if (forecast instanceof NotEnoughData lack
                && lack.points().isEmpty()
                && lack.lastValue().isPresent()) {
            for (int step = 1; step <= horizon; step++) {
                rows.add(new String[] {
                    numbered.name(),
                    Long.toString(numbered.lastStep() + step),
                    shown(lack.lastValue().getAsDouble()),
                    "",
                    "",
                    lack.method()
                });
            }
        }
    }

    private static String shown(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private void write(List<String[]> rows, Path target) throws IOException {
        try {
            console.out().println("wrote " + WholeFile.write(target, stream -> write(rows, stream)));
        } catch (FileSystemException e) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "--out " + target + " cannot be written: " + e.getMessage(),
                    "name a place that can be written");
        }
    }

    private static void write(List<String[]> rows, OutputStream stream) throws IOException {
        Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord("series", "step", "forecast", "lower", "upper", "method");
        for (String[] row : rows) {
            printer.printRecord((Object[]) row);
        }
        printer.flush();
    }
}
