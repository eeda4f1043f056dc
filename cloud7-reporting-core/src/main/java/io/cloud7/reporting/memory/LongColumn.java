package io.cloud7.reporting.memory;

import java.util.Arrays;

/** A growing column of longs. What it {@linkplain #frozen froze} is changed by no later write. */
final class LongColumn {
    private long[] values;
    private int size;
    private boolean shared;

    LongColumn() {
        this(new long[4], 0);
    }

    private LongColumn(long[] values, int size) {
        this.values = values;
        this.size = size;
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Growth.beyond(size));
            shared = false;
        }
        values[size++] = value;
    }

    void set(int row, long value) {
        if (shared) {
            values = values.clone();
            shared = false;
        }
        values[row] = value;
    }

    long get(int row) {
        return values[row];
    }

    LongColumn frozen() {
        shared = true;
        return new LongColumn(values, size);
    }
}
