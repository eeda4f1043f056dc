package io.cloud7.reporting.forecast;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A forecast to show.
 *
 * @param points one a step
 * @param weights how much each method counts, 1 together; in the order of the methods
 * @param backTest how it would have done before; empty if the history is too short to tell, or constant
 */
public record Projection(List<ForecastPoint> points, Map<ForecastMethod, Double> weights, Optional<BackTest> backTest)
        implements Forecast {
    private static final double WORTH_NAMING = 0.1;

    /** Copies points and weights. */
    public Projection {
        points = List.copyOf(points);
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    }

    /**
     * The methods that count at least a tenth, the largest first: {@code lags-seasonal 0.31 + lags-level 0.15}. A method
     * that counts alone is named without a number.
     */
    @Override
    public String method() {
        if (weights.size() == 1) {
            return weights.keySet().iterator().next().title();
        }
        return weights.entrySet().stream()
                .filter(part -> part.getValue() >= WORTH_NAMING)
                .sorted(Map.Entry.<ForecastMethod, Double>comparingByValue().reversed())
                .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey().title(), part.getValue()))
                .collect(Collectors.joining(" + "));
    }
}
