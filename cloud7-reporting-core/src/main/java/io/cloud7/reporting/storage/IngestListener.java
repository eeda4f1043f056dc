package io.cloud7.reporting.storage;

import io.cloud7.reporting.storage.IngestResult.Refused;

/**
 * Who watches a stream of facts. Every method may be left as it is, except for what is refused.
 *
 * @param <T> the kind of facts
 */
@FunctionalInterface
public interface IngestListener<T> {
    /**
     * A fact did not go in. Facts are told in the order in which they came.
     *
     * @param fact the fact
     * @param refused why; its index is the place in the batch
     */
    void refused(T fact, Refused refused);

    /** A batch was taken by the ledger: what became of all facts so far. */
    default void progressed(IngestTotals totals) {}

    /** Asked before every batch: whether to stop. What was taken stays. */
    default boolean isCancelled() {
        return false;
    }
}
