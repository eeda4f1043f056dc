package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageKey;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One question of a request.
 *
 * @param number its place among all questions
 * @param key whose use of what
 * @param level whether the product is of a level meter
 * @param slices of the request
 * @param asked the places of those that are asked here
 * @param mask when use counts as nothing
 */
record Question(int number, UsageKey key, boolean level, List<Slice> slices, List<Integer> asked, Mask mask) {
    /** Asks about all slices. */
    static Question ofAll(int number, UsageKey key, boolean level, List<Slice> slices, Mask mask) {
        return new Question(
                number,
                key,
                level,
                slices,
                IntStream.range(0, slices.size()).boxed().toList(),
                mask);
    }
}
