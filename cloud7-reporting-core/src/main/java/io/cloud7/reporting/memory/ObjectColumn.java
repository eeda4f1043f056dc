package io.cloud7.reporting.memory;

import java.util.Arrays;

/** A growing column of objects. What it {@linkplain #frozen froze} is changed by no later write. */
final class ObjectColumn<T> {
    private Object[] values;
    private int size;
    private boolean shared;

    ObjectColumn() {
        this(new Object[4], 0);
    }

    private ObjectColumn(Object[] values, int size) {
        this.values = values;
        this.size = size;
    }

    void add(T value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Growth.beyond(size));
            shared = false;
        }
        values[size++] = value;
    }

    void set(int row, T value) {
        if (shared) {
            values = values.clone();
            shared = false;
        }
        values[row] = value;
    }

    @SuppressWarnings("unchecked")
    T get(int row) {
        return (T) values[row];
    }

    int size() {
        return size;
    }

    ObjectColumn<T> frozen() {
        shared = true;
        return new ObjectColumn<>(values, size);
    }
}
