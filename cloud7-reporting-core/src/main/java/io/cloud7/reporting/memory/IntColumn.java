package io.cloud7.reporting.memory;

import java.util.Arrays;

/** A growing column of ints, 0 where nothing was put; it takes no room before its first value. */
final class IntColumn {
    private int[] values;
    private int size;

    IntColumn() {
        this(new int[0], 0);
    }

    private IntColumn(int[] values, int size) {
        this.values = values;
        this.size = size;
    }

    /** Puts a value into a row behind all rows that have one. */
    void put(int row, int value) {
        if (row >= values.length) {
            values = Arrays.copyOf(values, Growth.toHold(values.length, row + 1));
        }
        values[row] = value;
        size = row + 1;
    }

    int get(int row) {
        return row < size ? values[row] : 0;
    }

    IntColumn frozen() {
        return new IntColumn(values, size);
    }
}
