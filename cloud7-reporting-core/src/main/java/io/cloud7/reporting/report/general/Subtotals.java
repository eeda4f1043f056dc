package io.cloud7.reporting.report.general;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sums by key, in the order of the keys. Immutable. */
final class Subtotals<T extends Subtotal<T>> {
    private static final Comparator<List<String>> ORDER =
            Comparator.comparing(key -> key.toArray(String[]::new), Arrays::compare);

    private final SortedMap<List<String>, T> byKey;

    private Subtotals(SortedMap<List<String>, T> byKey) {
        this.byKey = byKey;
    }

    static <T extends Subtotal<T>> Subtotals<T> of(List<T> parts) {
        return of(parts, part -> part);
    }

    static <R, T extends Subtotal<T>> Subtotals<T> of(List<R> rows, Function<R, T> part) {
        SortedMap<List<String>, T> sums = new TreeMap<>(ORDER);
        for (R row : rows) {
            T one = part.apply(row);
            sums.merge(one.key(), one, Subtotal::plus);
        }
        return new Subtotals<>(sums);
    }

    Subtotals<T> plus(Subtotals<T> next) {
        return of(Stream.concat(rows().stream(), next.rows().stream()).toList());
    }

    List<T> rows() {
        return List.copyOf(byKey.values());
    }
}
