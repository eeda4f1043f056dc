package io.cloud7.reporting.memory;

import java.util.HashMap;
import java.util.Map;

/** Numbers values that repeat, from 1, so that a column holds the number; 0 is none. */
final class Dictionary<T> {
    private final Map<T, Integer> numbers;
    private final ObjectColumn<T> values;

    Dictionary() {
        this(new HashMap<>(), new ObjectColumn<>());
    }

    private Dictionary(Map<T, Integer> numbers, ObjectColumn<T> values) {
        this.numbers = numbers;
        this.values = values;
    }

    int number(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        values.add(value);
        numbers.put(value, values.size());
        return values.size();
    }

    T value(int number) {
        return values.get(number - 1);
    }

    /** Its values can be read; it numbers no more. */
    Dictionary<T> frozen() {
        return new Dictionary<>(Map.of(), values.frozen());
    }
}
