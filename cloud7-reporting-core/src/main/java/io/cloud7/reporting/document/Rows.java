package io.cloud7.reporting.document;

import java.util.function.Consumer;

/** The rows of a table, handed over one by one, in order. May be asked more than once, with the same answer. */
@FunctionalInterface
public interface Rows {
    void forEach(Consumer<Row> sink);

    /** How many there are. */
    default long count() {
        long[] seen = {0};
        forEach(row -> seen[0]++);
        return seen[0];
    }
}
