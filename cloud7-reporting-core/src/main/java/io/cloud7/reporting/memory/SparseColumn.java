package io.cloud7.reporting.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A growing column of which few rows have a value. */
final class SparseColumn<T> {
    private int[] rows;
    private Object[] values;
    private int size;

    SparseColumn() {
        this(new int[0], new Object[0], 0);
    }

    private SparseColumn(int[] rows, Object[] values, int size) {
        this.rows = rows;
        this.values = values;
        this.size = size;
    }

    /** Puts a value into a row behind all rows that have one. */
    void put(int row, T value) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, Growth.beyond(size));
            values = Arrays.copyOf(values, rows.length);
        }
        rows[size] = row;
        values[size++] = value;
    }

    @SuppressWarnings("unchecked")
    @Nullable T get(int row) {
        int place = Arrays.binarySearch(rows, 0, size, row);
        return place < 0 ? null : (T) values[place];
    }

    /** The rows that have a value, in order. */
    int[] rows() {
        return Arrays.copyOf(rows, size);
    }

    SparseColumn<T> frozen() {
        return new SparseColumn<>(rows, values, size);
    }
}
