package io.cloud7.benchmarks.forecast;

import io.cloud7.reporting.forecast.Forecast;
import io.cloud7.reporting.forecast.ForecastMethod;
import io.cloud7.reporting.forecast.Forecaster;
import io.cloud7.reporting.forecast.Series;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures forecasts on a collection whose continuation is known.
 *
 * <pre>
 *   ForecastAccuracy SEASONS TRAIN TEST [each]      the test file holds what came after each series
 *   ForecastAccuracy SEASONS FILE HORIZON [each]    the last values of each series are held out
 * </pre>
 *
 * SEASONS are lengths like {@code 24,168}, or {@code none}; {@code each} adds a row for each single method.
 */
public final class ForecastAccuracy {
    private ForecastAccuracy() {}

    /** Prints one row for the combination, and one for each method if asked. */
    public static void main(String[] args) throws IOException {
        int[] seasons = args[0].equals("none")
                ? new int[0]
                : Arrays.stream(args[0].split(",")).mapToInt(Integer::parseInt).toArray();
        List<Continuation> collection = args[2].matches("\\d+")
                ? SeriesCollection.heldOut(Path.of(args[1]), Integer.parseInt(args[2]))
                : SeriesCollection.continued(Path.of(args[1]), Path.of(args[2]));
        System.out.printf(Locale.ROOT, "%d series%n", collection.size());
        System.out.printf(
                Locale.ROOT,
                "%-20s %8s %8s %9s %9s %9s%n",
                "method",
                "sMAPE",
                "MASE",
                "coverage",
                "interval",
                "CPU ms");
        measure("combination", Forecaster.standard(), collection, seasons);
        if (args.length > 3) {
            for (ForecastMethod method : ForecastMethod.values()) {
                measure(method.title(), Forecaster.using(method), collection, seasons);
            }
        }
    }

    private static void measure(String title, Forecaster forecaster, List<Continuation> collection, int[] seasons) {
        Score score = new Score();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long started = threads.getCurrentThreadCpuTime();
        for (Continuation series : collection) {
            Forecast forecast =
                    forecaster.forecast(Series.of(series.history()).withSeasons(seasons), series.future().length);
            score.add(series, forecast.points());
        }
        double milliseconds = (threads.getCurrentThreadCpuTime() - started) / 1e6 / collection.size();
        System.out.printf(
                Locale.ROOT,
                "%-20s %8.3f %8.3f %9.3f %9.2f %9.1f%n",
                title,
                score.smape(),
                score.mase(),
                score.coverage(),
                score.interval(),
                milliseconds);
    }
}
