package io.cloud7.reporting.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several methods on one history as one, each weighted by how it rehearsed. */
final class Combination {
    private final History history;
    private final Tuning tuning;
    private final int horizon;
    private final Rehearsal rehearsal;
    private final double[] weights;

    private Combination(History history, Tuning tuning, int horizon, Rehearsal rehearsal) {
        this.history = history;
        this.tuning = tuning;
        this.horizon = horizon;
        this.rehearsal = rehearsal;
        this.weights = rehearsal.weights();
    }

    static Combination of(History history, Tuning tuning, int horizon) {
        return new Combination(history, tuning, horizon, Rehearsal.of(history, candidates(tuning), horizon, tuning));
    }

    /** Of too few values for any method: the last one, with what it may change by until then. */
    static Combination ofLastValue(History history, int horizon) {
        Tuning naive = Tuning.STANDARD.with(List.of(ForecastMethod.SEASONAL_NAIVE));
        History plain = history.withoutSeasons();
        return new Combination(plain, naive, horizon, Rehearsal.none(plain, candidates(naive), naive));
    }

    private static List<Candidate> candidates(Tuning tuning) {
        return tuning.methods().stream().map(ForecastMethod::candidate).toList();
    }

    /** One a step of the horizon. */
    List<ForecastPoint> points(double level) {
        double[] forecast = forecast();
        Spread spread = Spread.of(history, rehearsal.actual(), rehearsal.blended(weights), forecast, level);
        List<ForecastPoint> points = new ArrayList<>();
        for (int i = 0; i < forecast.length; i++) {
            double value = forecast[i];
            points.add(new ForecastPoint(i + 1, value, spread.lower(value, i + 1), spread.upper(value, i + 1)));
        }
        return points;
    }

    private double[] forecast() {
        return Blend.of(
                candidates(tuning).stream()
                        .map(candidate -> candidate.forecast(history, horizon))
                        .toArray(double[][]::new),
                weights,
                tuning.shareOfMean());
    }

    Map<ForecastMethod, Double> weights() {
        Map<ForecastMethod, Double> shares = new EnumMap<>(ForecastMethod.class);
        for (int j = 0; j < weights.length; j++) {
            shares.put(tuning.methods().get(j), weights[j]);
        }
        return shares;
    }

    /** Empty without an origin, and where nothing changes: there no error can be measured. */
    Optional<BackTest> backTest() {
        if (rehearsal.actual().isEmpty() || history.isConstant()) {
            return Optional.empty();
        }
        Rehearsal naive = Rehearsal.of(history, List.of(SeasonalNaive::continued), horizon, tuning);
        double scale = history.meanStep();
        return Optional.of(new BackTest(
                rehearsal.actual().size(),
                Accuracy.of(rehearsal.actual(), rehearsal.blended(weights), scale),
                Accuracy.of(naive.actual(), naive.blended(naive.weights()), scale)));
    }
}
