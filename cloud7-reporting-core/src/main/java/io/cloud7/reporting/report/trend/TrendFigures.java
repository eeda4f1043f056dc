package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** What was found for each series, by contract. */
final class TrendFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<TrendPeriod> periods;
    private final SortedMap<TrendKey, Map<String, Amounts>> amounts = new TreeMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    TrendFigures(List<TrendPeriod> periods) {
        this.periods = periods;
    }

    Amounts of(TrendKey key, String contract, Interval life) {
        return amounts.computeIfAbsent(key, same -> new TreeMap<>())
                .computeIfAbsent(contract, same -> new Amounts(life, periods.size()));
    }

    void warn(Collection<Warning> more) {
        warnings.addAll(more);
    }

    List<Warning> warnings() {
        return warnings;
    }

    List<TrendPeriod> periods() {
        return periods;
    }

    SortedMap<TrendKey, Map<String, Amounts>> byContract() {
        return amounts;
    }

    /** The series of a measure whose keys were found. */
    List<TrendSeries> series() {
        List<TrendSeries> series = new ArrayList<>();
        amounts.forEach((key, parts) -> series.add(TrendSeries.of(key, values(key, parts.values()))));
        return series.stream().filter(one -> !one.points().isEmpty()).toList();
    }

    private List<PeriodValue> values(TrendKey key, Collection<Amounts> parts) {
        List<PeriodValue> values = new ArrayList<>();
        for (int step = 0; step < periods.size(); step++) {
            Fraction value = value(key.measure(), parts, step);
            if (value != null) {
                values.add(new PeriodValue(periods.get(step), step, hours(parts, step), value));
            }
        }
        return values;
    }

    /** Null: none of the contracts is there, or nothing was granted to be used. */
    private @Nullable Fraction value(Measure measure, Collection<Amounts> parts, int step) {
        if (parts.stream().noneMatch(part -> part.isThere(step, periods.get(step)))) {
            return null;
        }
        Fraction all = parts.stream().map(part -> part.all(step)).reduce(Fraction.ZERO, Fraction::plus);
        return switch (measure) {
            case USAGE, PEAK, COST, EFFECTIVE_COST, UNUSED_COST -> all;
            case AVERAGE -> quotient(all, hours(parts, step));
            case UTILIZATION -> quotient(all.times(HUNDRED), base(parts, step));
        };
    }

    /**
     * What contracts use together in the complete steps, for a forecast: use and its cost an hour, unused cost as a share of
     * what all cost, other measures as they are. Steps without a value are gaps; those before the first and after the last are
     * left out.
     */
    double[] rates(Measure measure, Collection<Amounts> parts) {
        List<Double> rates = new ArrayList<>();
        int last = 0;
        for (int step = 0; step < periods.size(); step++) {
            if (periods.get(step).isPartial()) {
                continue;
            }
            Fraction rate = rate(measure, parts, step);
            if (rate != null) {
                rates.add(rate.toDecimal().doubleValue());
                last = rates.size();
            } else if (!rates.isEmpty()) {
                rates.add(Double.NaN);
            }
        }
        return rates.subList(0, last).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private @Nullable Fraction rate(Measure measure, Collection<Amounts> parts, int step) {
        Fraction value = value(measure, parts, step);
        if (value == null) {
            return null;
        }
        Fraction used = parts.stream().map(part -> part.ofUse(step)).reduce(Fraction.ZERO, Fraction::plus);
        return switch (measure) {
            case USAGE, COST, EFFECTIVE_COST -> quotient(used, hours(parts, step));
            case UNUSED_COST -> quotient(used, base(parts, step));
            case AVERAGE, PEAK, UTILIZATION -> value;
        };
    }

    private static @Nullable Fraction quotient(Fraction part, Fraction whole) {
        return whole.signum() <= 0 ? null : part.dividedBy(whole);
    }

    private static Fraction base(Collection<Amounts> parts, int step) {
        return parts.stream().map(part -> part.base(step)).reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction hours(Collection<Amounts> parts, int step) {
        long micros = periods.get(step).inside(parts.stream().map(Amounts::life).toList());
        return Fraction.of(BigDecimal.valueOf(micros), Micros.PER_HOUR);
    }
}
