package io.cloud7.reporting.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Forecasts of a history's own past: each method, fitted anew at several origins, against what came then. */
final class Rehearsal {
    private static final int LEAST_HISTORY = 4;

    private final History history;
    private final List<Candidate> candidates;
    private final Tuning tuning;
    private final List<double[]> actual = new ArrayList<>();
    private final List<double[][]> forecasts = new ArrayList<>();

    private Rehearsal(History history, List<Candidate> candidates, Tuning tuning) {
        this.history = history;
        this.candidates = candidates;
        this.tuning = tuning;
    }

    /** Without an origin: nothing is known of any candidate. */
    static Rehearsal none(History history, List<Candidate> candidates, Tuning tuning) {
        return new Rehearsal(history, candidates, tuning);
    }

    static Rehearsal of(History history, List<Candidate> candidates, int horizon, Tuning tuning) {
        Rehearsal rehearsal = none(history, candidates, tuning);
        int least = Math.max(LEAST_HISTORY, history.size() / 4);
        long step = stepOf(history, horizon);
        for (int k = 1; k <= tuning.origins() && history.size() - k * step >= least; k++) {
            rehearsal.rehearse((int) (history.size() - k * step), (int) Math.min(horizon, k * step));
        }
        return rehearsal;
    }

    /** An origin after which nothing is known teaches nothing. */
    private void rehearse(int origin, int horizon) {
        double[] known = history.knownFrom(origin, horizon);
        if (Arrays.stream(known).allMatch(Double::isNaN)) {
            return;
        }
        History before = history.upTo(origin);
        actual.add(known);
        forecasts.add(candidates.stream()
                .map(candidate -> candidate.forecast(before, horizon))
                .toArray(double[][]::new));
    }

    /** A third of the horizon; with several seasons in whole numbers of the shortest. */
    private static long stepOf(History history, int horizon) {
        long third = (horizon + 2L) / 3;
        if (history.seasons().length < 2) {
            return third;
        }
        long season = history.season();
        return (third + season - 1) / season * season;
    }

    /** What came, one array an origin; NaN in a gap. */
    List<double[]> actual() {
        return actual;
    }

    /** What the candidates together would have said, one array an origin. */
    List<double[]> blended(double[] weights) {
        return forecasts.stream()
                .map(each -> Blend.of(each, weights, tuning.shareOfMean()))
                .toList();
    }

    /**
     * How far to trust each candidate, 1 together: the smaller its errors, the more; the more so the longer the history.
     * Those that were never wrong at any origin are trusted alone.
     */
    double[] weights() {
        double[] errors = errors();
        double least = Arrays.stream(errors).min().orElseThrow();
        double doubt = least == 0 ? 0 : tuning.doubt() * history.usualChange();
        double trust = Math.min(tuning.mostTrust(), Math.max(1, history.size() / tuning.valuesPerTrust()));
        double[] weights = new double[errors.length];
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = errors[j] == least ? 1 : StrictMath.pow((least + doubt) / (errors[j] + doubt), trust);
            sum += weights[j];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    private double[] errors() {
        double[] errors = new double[candidates.size()];
        for (int k = 0; k < actual.size(); k++) {
            for (int j = 0; j < errors.length; j++) {
                for (int i = 0; i < actual.get(k).length; i++) {
                    double error = Math.abs(actual.get(k)[i] - forecasts.get(k)[j][i]);
                    errors[j] += Double.isNaN(error) ? 0 : error;
                }
            }
        }
        return errors;
    }
}
