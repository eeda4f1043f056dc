package io.cloud7.reporting.report.general;

import java.util.List;

/**
 * A sum over rows that are alike.
 *
 * @param <T> the sum itself
 */
interface Subtotal<T extends Subtotal<T>> {
    /** What the rows have in common. */
    List<String> key();

    /** The sum of this and of one with the same key. */
    T plus(T other);
}
