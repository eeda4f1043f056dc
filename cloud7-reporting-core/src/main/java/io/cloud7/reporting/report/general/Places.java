package io.cloud7.reporting.report.general;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** Places in a ranking: what is equal shares a place, and the next one is counted after all of them. */
final class Places {
    private Places() {}

    /**
     * Ranks things.
     *
     * @param mostFirst what decides about the place
     * @param ties the order of those that share a place
     * @param placed gives a thing its place, from 1 on
     */
    static <T, R> List<R> ranked(
            Collection<T> things, Comparator<T> mostFirst, Comparator<T> ties, BiFunction<T, Integer, R> placed) {
        List<T> sorted = things.stream().sorted(mostFirst.thenComparing(ties)).toList();
        List<R> ranked = new ArrayList<>();
        int place = 1;
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && mostFirst.compare(sorted.get(i - 1), sorted.get(i)) != 0) {
                place = i + 1;
            }
            ranked.add(placed.apply(sorted.get(i), place));
        }
        return List.copyOf(ranked);
    }
}
