package io.cloud7.reporting.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several methods on one history as one, each weighted by how it rehearsed. */
final class Combination {
    private final History history;
    private final List<ForecastMethod> methods;
    private final int horizon;
    private final Rehearsal rehearsal;
    private final double[] weights;

    private Combination(History history, List<ForecastMethod> methods, int horizon, Rehearsal rehearsal) {
        this.history = history;
        this.methods = methods;
        this.horizon = horizon;
        this.rehearsal = rehearsal;
        this.weights = rehearsal.weights();
    }

    static Combination of(History history, List<ForecastMethod> methods, int horizon) {
        return new Combination(history, methods, horizon, Rehearsal.of(history, candidates(methods), horizon));
    }

    /** Of too few values for any method: the last one, with what it may change by until then. */
    static Combination ofLastValue(History history, int horizon) {
        List<ForecastMethod> naive = List.of(ForecastMethod.SEASONAL_NAIVE);
        History plain = new History(history.values());
        return new Combination(plain, naive, horizon, Rehearsal.none(plain, candidates(naive)));
    }

    private static List<Candidate> candidates(List<ForecastMethod> methods) {
        return methods.stream().map(ForecastMethod::candidate).toList();
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
                candidates(methods).stream()
                        .map(candidate -> candidate.forecast(history, horizon))
                        .toArray(double[][]::new),
                weights);
    }

    Map<ForecastMethod, Double> weights() {
        Map<ForecastMethod, Double> shares = new EnumMap<>(ForecastMethod.class);
        for (int j = 0; j < weights.length; j++) {
            shares.put(methods.get(j), weights[j]);
        }
        return shares;
    }

    /** Empty without an origin, and where nothing changes: there no error can be measured. */
    Optional<BackTest> backTest() {
        if (rehearsal.origins() == 0 || history.isConstant()) {
            return Optional.empty();
        }
        Rehearsal naive = Rehearsal.of(history, List.of(SeasonalNaive::continued), horizon);
        double scale = history.meanStep();
        return Optional.of(new BackTest(
                rehearsal.origins(),
                Accuracy.of(rehearsal.actual(), rehearsal.blended(weights), scale),
                Accuracy.of(naive.actual(), naive.blended(naive.weights()), scale)));
    }
}
