package io.cloud7.reporting.forecast;

import io.cloud7.benchmarks.forecast.Continuation;
import io.cloud7.benchmarks.forecast.Score;
import io.cloud7.benchmarks.forecast.SeriesCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares tunings of the combination on the training part of a collection alone: the last values of each training series
 * are held out. Each row changes one constant of the standard; the error is the mean of sMAPE and MASE, each against that
 * of the naive method.
 *
 * <pre>
 *   TuningChoice SEASON TRAIN HORIZON
 * </pre>
 */
public final class TuningChoice {
    private TuningChoice() {}

    /** Prints a row for each tuning, and the best. */
    public static void main(String[] args) throws IOException {
        int season = Integer.parseInt(args[0]);
        List<Continuation> collection = SeriesCollection.heldOut(Path.of(args[1]), Integer.parseInt(args[2]));
        Score naive = score(Tuning.STANDARD.with(List.of(ForecastMethod.SEASONAL_NAIVE)), collection, new int[0]);
        System.out.printf(
                Locale.ROOT,
                "%d series; naive: sMAPE %.3f, MASE %.3f%n",
                collection.size(),
                naive.smape(),
                naive.mase());
        String best = "";
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, Tuning> tuning : tunings().entrySet()) {
            Score score = score(tuning.getValue(), collection, season);
            double error = (score.smape() / naive.smape() + score.mase() / naive.mase()) / 2;
            System.out.printf(
                    Locale.ROOT,
                    "%-32s sMAPE %6.3f  MASE %6.3f  error %.4f  coverage %.3f%n",
                    tuning.getKey(),
                    score.smape(),
                    score.mase(),
                    error,
                    score.coverage());
            if (error < least) {
                least = error;
                best = tuning.getKey();
            }
        }
        System.out.println("best: " + best);
    }

    private static Score score(Tuning tuning, List<Continuation> collection, int... seasons) {
        Score score = new Score();
        for (Continuation each : collection) {
            Series series = Series.of(each.history()).withSeasons(seasons);
            score.add(
                    each,
                    Forecaster.tuned(tuning)
                            .forecast(series, each.future().length)
                            .points());
        }
        return score;
    }

    private static Map<String, Tuning> tunings() {
        Tuning s = Tuning.STANDARD;
        Map<String, Tuning> tunings = new LinkedHashMap<>();
        tunings.put("standard", s);
        for (int origins : new int[] {4, 8}) {
            tunings.put(
                    "origins " + origins, tuning(origins, s.doubt(), s.mostTrust(), s.shareOfMean(), s.keptValues()));
        }
        for (double doubt : new double[] {0, 1}) {
            tunings.put("doubt " + doubt, tuning(s.origins(), doubt, s.mostTrust(), s.shareOfMean(), s.keptValues()));
        }
        for (double trust : new double[] {1, 2, 6}) {
            tunings.put("most trust " + trust, tuning(s.origins(), s.doubt(), trust, s.shareOfMean(), s.keptValues()));
        }
        for (double share : new double[] {0, 1}) {
            tunings.put("share of mean " + share, tuning(s.origins(), s.doubt(), s.mostTrust(), share, s.keptValues()));
        }
        for (int kept : new int[] {300, 1_000}) {
            tunings.put("kept values " + kept, tuning(s.origins(), s.doubt(), s.mostTrust(), s.shareOfMean(), kept));
        }
        for (ForecastMethod method : s.methods()) {
            tunings.put(
                    "without " + method.title(),
                    s.with(s.methods().stream().filter(other -> other != method).toList()));
        }
        return tunings;
    }

    private static Tuning tuning(int origins, double doubt, double mostTrust, double shareOfMean, int keptValues) {
        Tuning s = Tuning.STANDARD;
        return new Tuning(s.methods(), origins, doubt, s.valuesPerTrust(), mostTrust, shareOfMean, keptValues);
    }
}
