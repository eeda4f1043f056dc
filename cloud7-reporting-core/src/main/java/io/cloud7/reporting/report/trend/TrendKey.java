package io.cloud7.reporting.report.trend;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Names a series.
 *
 * @param id of what the trend is split by: of an organization, contract or provider, a resource type, a model; null: of
 *     none, or not split
 * @param name as people read it
 * @param measure what it follows
 * @param meter the code of the meter; null: an amount
 * @param unit of its values: vCPU-h, vCPU, %, or the code of a currency
 */
public record TrendKey(
        @Nullable String id,
        String name,
        Measure measure,
        @Nullable String meter,
        String unit) implements Comparable<TrendKey> {
    private static final Comparator<TrendKey> ORDER = Comparator.comparing(TrendKey::name)
            .thenComparing(TrendKey::id, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TrendKey::measure)
            .thenComparing(TrendKey::meter, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TrendKey::unit);

    @Override
    public int compareTo(TrendKey other) {
        return ORDER.compare(this, other);
    }
}
