package io.cloud7.reporting.forecast;

import java.util.Arrays;

/** The values that a method goes by: one a step, gaps filled, oldest first, with the lengths of their seasons. */
final class History {
    private final double[] values;
    private final boolean[] invented;
    private final int[] seasons;

    private History(double[] values, boolean[] invented, int[] seasons) {
        this.values = values;
        this.invented = invented;
        this.seasons = seasons;
    }

    /**
     * A history.
     *
     * @param values at least one, all finite
     * @param invented which of them fill a gap
     * @param seasons in steps, each above 1, rising; may be empty
     */
    static History of(double[] values, boolean[] invented, int... seasons) {
        return new History(values.clone(), invented.clone(), seasons.clone());
    }

    /** Other values with the same gaps and seasons. */
    History with(double[] others) {
        return new History(others.clone(), invented, seasons);
    }

    /** The same values, of which no season is known. */
    History withoutSeasons() {
        return new History(values, invented, new int[0]);
    }

    /** Its first values. */
    History upTo(int origin) {
        return new History(Arrays.copyOf(values, origin), Arrays.copyOf(invented, origin), seasons);
    }

    /** What was known from an origin on; NaN where a gap was filled. */
    double[] knownFrom(int origin, int length) {
        double[] known = Arrays.copyOfRange(values, origin, origin + length);
        for (int i = 0; i < length; i++) {
            known[i] = invented[origin + i] ? Double.NaN : known[i];
        }
        return known;
    }

    /** A power of two near the largest value: divided by it, no square of a value is too large for a number. */
    int exponent() {
        double largest = Math.max(Math.abs(min()), Math.abs(max()));
        return largest == 0 ? 0 : Math.getExponent(largest);
    }

    /** The values times 2 to a power; the seasons are the same. */
    History scaled(int power) {
        return with(Arrays.stream(values).map(value -> Math.scalb(value, power)).toArray());
    }

    int size() {
        return values.length;
    }

    double at(int index) {
        return values[index];
    }

    double last() {
        return values[values.length - 1];
    }

    double[] values() {
        return values.clone();
    }

    int[] seasons() {
        return seasons.clone();
    }

    /** The shortest season; 1 if there is none. */
    int season() {
        return seasons.length == 0 ? 1 : seasons[0];
    }

    double min() {
        return Arrays.stream(values).min().orElseThrow();
    }

    double max() {
        return Arrays.stream(values).max().orElseThrow();
    }

    boolean isPositive() {
        return min() > 0;
    }

    boolean isConstant() {
        return min() == max();
    }

    /** How far back one looks to see a usual change: one season, or one step while there is no more. */
    int usualDistance() {
        return size() > season() ? season() : 1;
    }

    /** The mean change over the usual distance, without its sign; 0 for a single value. */
    double usualChange() {
        return meanChange(usualDistance());
    }

    /** The mean change from value to value, without its sign; 0 for a single value. */
    double meanStep() {
        return meanChange(1);
    }

    private double meanChange(int distance) {
        if (values.length <= distance) {
            return 0;
        }
        double sum = 0;
        for (int t = distance; t < values.length; t++) {
            sum += Math.abs(values[t] - values[t - distance]);
        }
        return sum / (values.length - distance);
    }
}
