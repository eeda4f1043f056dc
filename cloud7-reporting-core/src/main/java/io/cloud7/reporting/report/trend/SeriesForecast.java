package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.forecast.ForecastMethod;
import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the use of one series goes on, window by window: contracts that are there all the time are forecast together, each of
 * the others alone and as long as it is there.
 */
final class SeriesForecast {
    private static final Fraction ONE = Fraction.of(BigDecimal.ONE);
    private static final double HUNDRED = 100;

    private final TrendKey key;
    private final TrendFigures figures;
    private final KnownAhead known;
    private final int windows;
    private final int[] seasons;
    private final @Nullable ForecastMethod method;
    private final Map<String, Amounts> parts;
    private final Map<SortedSet<String>, UseForecast> forecasts = new HashMap<>();

    /**
     * Prepares the forecast.
     *
     * @param figures what was found up to now
     * @param known what is known of the windows
     * @param windows how many follow
     * @param method one method; null: the combination
     */
    SeriesForecast(
            TrendKey key,
            TrendFigures figures,
            KnownAhead known,
            int windows,
            int[] seasons,
            @Nullable ForecastMethod method) {
        this.key = key;
        this.figures = figures;
        this.known = known;
        this.windows = windows;
        this.seasons = seasons;
        this.method = method;
        this.parts = figures.byContract().getOrDefault(key, Map.of());
    }

    /** How good the forecast of all contracts together is. */
    ForecastAccuracy accuracy() {
        UseForecast all = forecast(new TreeSet<>(parts.keySet()));
        double[] rates = figures.rates(key.measure(), parts.values());
        int complete = (int) Arrays.stream(rates).filter(Double::isFinite).count();
        return new ForecastAccuracy(key, complete, all.method(), all.backTest());
    }

    /** What is used in a window: a total of it; or a mean, a peak, a percentage in it if something {@link #isThere}. */
    Expected in(int window) {
        List<SortedSet<String>> groups = groups(window);
        Expected sum = Expected.NOTHING;
        String nothing = null;
        for (SortedSet<String> group : groups) {
            UseForecast one = forecast(group);
            if (one.isKnown()) {
                sum = sum.plus(one.points().get(window), most(), weight(group, window), one.method());
            } else if (one.isNothing()) {
                nothing = one.method();
            } else {
                sum = sum.lacking(one.method());
            }
        }
        if (nothing != null && sum.method() == null && !key.measure().isMoney()) {
            return sum.lacking(nothing);
        }
        return whole(sum, window);
    }

    private List<SortedSet<String>> groups(int window) {
        SortedSet<String> together = new TreeSet<>();
        List<SortedSet<String>> groups = new ArrayList<>();
        for (String contract : parts.keySet()) {
            Fraction share = known.share(key, contract, window);
            if (share.compareTo(ONE) == 0 || (share.signum() > 0 && key.measure() == Measure.PEAK)) {
                together.add(contract);
            } else if (share.signum() > 0) {
                groups.add(new TreeSet<>(List.of(contract)));
            }
        }
        if (!together.isEmpty()) {
            groups.add(together);
        }
        return groups;
    }

    /** The next windows of these contracts together. */
    private UseForecast forecast(SortedSet<String> of) {
        return forecasts.computeIfAbsent(of, same -> {
            Map<String, Amounts> chosen = new TreeMap<>(parts);
            chosen.keySet().retainAll(same);
            return UseForecast.of(
                    figures.rates(key.measure(), chosen.values()),
                    chosen.values().stream().allMatch(this::isNothing),
                    seasons,
                    windows,
                    method);
        });
    }

    private boolean isNothing(Amounts amounts) {
        return IntStream.range(0, figures.periods().size())
                .allMatch(step -> amounts.ofUse(step).signum() == 0);
    }

    /** Above this there is no rate. */
    private double most() {
        return switch (key.measure()) {
            case UTILIZATION -> HUNDRED;
            case UNUSED_COST -> 1;
            case USAGE, AVERAGE, PEAK, COST, EFFECTIVE_COST -> Double.POSITIVE_INFINITY;
        };
    }

    /** What the rate of contracts is multiplied by. */
    private double weight(Collection<String> of, int window) {
        return switch (key.measure()) {
            case USAGE, AVERAGE, COST, EFFECTIVE_COST -> decimal(known.hours(of, window));
            case PEAK -> 1;
            case UTILIZATION, UNUSED_COST -> decimal(usable(of, window));
        };
    }

    private Expected whole(Expected sum, int window) {
        return switch (key.measure()) {
            case USAGE, COST, EFFECTIVE_COST, PEAK -> sum;
            case AVERAGE -> sum.dividedBy(decimal(known.hours(parts.keySet(), window)));
            case UTILIZATION -> sum.dividedBy(decimal(granted(parts.keySet(), window)));
            case UNUSED_COST -> sum.plus(decimal(certainlyUnused(window)));
        };
    }

    private Fraction usable(Collection<String> of, int window) {
        return of.stream().map(contract -> known.usable(key, contract, window)).reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction granted(Collection<String> of, int window) {
        return of.stream().map(contract -> known.granted(key, contract, window)).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** What reservations cost in a window after the end of their contracts. */
    private Fraction certainlyUnused(int window) {
        return granted(parts.keySet(), window).minus(usable(parts.keySet(), window));
    }

    /** Whether any contract has a part in a window. */
    boolean isThere(int window) {
        return parts.keySet().stream()
                .map(contract -> key.measure().isOfGrants()
                        ? known.granted(key, contract, window)
                        : known.share(key, contract, window))
                .anyMatch(part -> part.signum() > 0);
    }

    private static double decimal(Fraction value) {
        return value.toDecimal().doubleValue();
    }
}
