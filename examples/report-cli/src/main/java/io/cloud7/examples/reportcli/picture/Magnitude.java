package io.cloud7.examples.reportcli.picture;

import java.util.stream.DoubleStream;

/**
 * The power of ten in which values are drawn, so that the numbers at an axis are of a size that is read, and that XChart
 * finds its ticks among: it counts for ever among giants, and writes none among dwarfs.
 *
 * @param exponent the power; 0: values as they are
 */
record Magnitude(int exponent) {
    private static final double LEAST = 0.01;
    private static final double MOST = 1e9;
    private static final int GROUP = 3;

    /** The power for the largest of these values; what is not a number does not count. */
    static Magnitude of(DoubleStream values) {
        double largest = values.filter(Double::isFinite).map(Math::abs).max().orElse(0);
        return new Magnitude(
                largest == 0 || (largest >= LEAST && largest < MOST)
                        ? 0
                        : Math.floorDiv((int) Math.floor(Math.log10(largest)), GROUP) * GROUP);
    }

    double of(double value) {
        int half = exponent / 2;
        return exponent == 0 ? value : value / Math.pow(10, half) / Math.pow(10, exponent - half);
    }

    /** The title of an axis. */
    String axis(String title) {
        return exponent == 0 ? title : title + " × 10^" + exponent;
    }
}
