package io.cloud7.reporting.forecast;

import java.util.Arrays;

/**
 * Values at even steps, oldest first, with the lengths of the seasons in them. A gap is {@link Double#NaN}. The running
 * period, of which only a part has passed, is no value of a series.
 */
public final class Series {
    private final double[] values;
    private final int[] seasons;

    private Series(double[] values, int[] seasons) {
        this.values = values;
        this.seasons = seasons;
    }

    /**
     * A series without a season.
     *
     * @throws IllegalArgumentException if a value is infinite
     */
    public static Series of(double... values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(
                        "value " + (i + 1) + " of the series is " + values[i] + "; use NaN for a gap");
            }
        }
        return new Series(values.clone(), new int[0]);
    }

    /**
     * The same values with seasons, in steps: 24 and 168 for hours, 7 for days, 52 for weeks, 12 for months. A season
     * that the history is too short for does no harm.
     *
     * @throws IllegalArgumentException if a length is below 2
     */
    public Series withSeasons(int... lengths) {
        for (int length : lengths) {
            if (length < 2) {
                throw new IllegalArgumentException("a season of " + length + " steps; it has 2 or more");
            }
        }
        return new Series(values, Arrays.stream(lengths).sorted().distinct().toArray());
    }

    int length() {
        return values.length;
    }

    /** How many values are known. */
    int known() {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /** Whether no known value is other than 0. */
    boolean isAllZero() {
        return Arrays.stream(values).allMatch(value -> value == 0 || Double.isNaN(value));
    }

    /** Whether no known value is below 0. */
    boolean isNeverNegative() {
        return Arrays.stream(values).noneMatch(value -> value < 0);
    }

    double[] values() {
        return values.clone();
    }

    int[] seasons() {
        return seasons.clone();
    }
}
