package io.cloud7.examples.reportcli.picture;

import java.util.Arrays;
import java.util.OptionalInt;

/** Rows above the lines for the texts of events: a text stands in the first row where it does not lie on another one. */
final class TextRows {
    private final double[] reached;

    TextRows(int rows) {
        this.reached = new double[rows];
        Arrays.fill(reached, Double.NEGATIVE_INFINITY);
    }

    /** The row for a text, from 0; texts come in order of their places. Empty: it fits into none. */
    OptionalInt place(double left, double right) {
        for (int row = 0; row < reached.length; row++) {
            if (reached[row] <= left) {
                reached[row] = right;
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }
}
