package io.cloud7.examples.reportcli;

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
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Forecasts any series of a CSV file. */
@Command(
        name = "forecast",
        description = "Forecasts each series of a CSV file, with an interval around every step.",
        footer = {
            "",
            "Rows in: series,step,value; steps are whole numbers, a missing step or an empty value is a gap.",
            "Rows out: series,step,forecast,lower,upper,method. Where there is too little to go by, the method is",
            "NOT_ENOUGH_DATA with the reason, and the numbers, if any, are a guess."
        },
        sortOptions = false)
final class ForecastCommand implements Callable<Integer> {
    private static final int MOST_STEPS = 100_000;
    private static final MathContext SHOWN = new MathContext(10);

    private final Console console;

    @Option(
            names = "--series",
            paramLabel = "FILE",
            required = true,
            description = "the series, .csv or .csv.gz, with the columns series, step and value")
    private Path file = Path.of("");

    @Option(
            names = "--season",
            paramLabel = "N",
            split = ",",
            description = "lengths of the seasons in steps: 24,168 for hours, 7 for days, 52 for weeks, 12 for months")
    private List<Integer> seasons = List.of();

    @Option(names = "--horizon", paramLabel = "N", required = true, description = "how many steps to forecast")
    private int horizon;

    @Option(
            names = "--method",
            paramLabel = "M",
            converter = ByName.class,
            description = "one method instead of the combination, like linear-trend or seasonal-naive")
    private Forecaster forecaster = Forecaster.standard();

    @Option(names = "--out", paramLabel = "FILE", description = "the file to write; without it, standard output")
    private @Nullable Path out;

    ForecastCommand(Console console) {
        this.console = console;
    }

    /** A method as it is named in outputs. */
    static final class ByName implements ITypeConverter<Forecaster> {
        @Override
        public Forecaster convert(String name) {
            try {
                return Forecaster.using(ForecastMethod.titled(name));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        check();
        SeriesFile.Read read = SeriesFile.read(file, console);
        List<String[]> rows = new ArrayList<>();
        for (NumberedSeries series : read.series()) {
            add(rows, series);
        }
        if (out == null) {
            write(rows, console.bytes());
        } else {
            write(rows, out);
        }
        return read.status().code();
    }

    private void check() {
        if (horizon < 1 || horizon > MOST_STEPS) {
            throw new Refusal(
                    ExitStatus.REFUSED, "--horizon " + horizon + " steps", "ask for 1 to " + MOST_STEPS + " steps");
        }
        for (int season : seasons) {
            if (season < 2) {
                throw new Refusal(
                        ExitStatus.REFUSED,
                        "--season " + season + ": a season has 2 steps or more",
                        "leave the option out if there is no season");
            }
        }
    }

    private void add(List<String[]> rows, NumberedSeries numbered) {
        int[] lengths = seasons.stream().mapToInt(Integer::intValue).toArray();
        Forecast forecast = forecaster.forecast(Series.of(numbered.values()).withSeasons(lengths), horizon);
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
