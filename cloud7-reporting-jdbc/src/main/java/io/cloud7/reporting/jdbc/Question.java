package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageKey;
import java.util.List;

/**
 * One question of a request.
 *
 * @param number its place among all questions
 * @param key whose use of what
 * @param level whether the product is of a level meter
 * @param slices which are asked
 * @param grains how each slice is answered: RECORDS where rollups may help, HOURS, or PEAKS
 * @param mask when use counts as nothing
 */
record Question(int number, UsageKey key, boolean level, List<Slice> slices, List<Grain> grains, Mask mask) {}
