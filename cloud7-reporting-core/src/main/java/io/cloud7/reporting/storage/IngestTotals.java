package io.cloud7.reporting.storage;

import io.cloud7.reporting.storage.IngestResult.Reason;

/**
 * What became of a stream of facts: every one is accepted, a duplicate, a conflict, or refused for another reason.
 *
 * @param accepted facts that went in
 * @param duplicates facts that were there already with equal content; they change nothing
 * @param conflicts facts that did not go in, because their id is there with other content
 * @param refused facts that did not go in for another reason
 * @param cancelled whether the listener stopped the stream before its end
 */
public record IngestTotals(long accepted, long duplicates, long conflicts, long refused, boolean cancelled) {
    /** Before the first fact. */
    public static final IngestTotals NOTHING = new IngestTotals(0, 0, 0, 0, false);

    /** The same with a batch more. */
    public IngestTotals plus(IngestResult result) {
        long conflicting = result.refused().stream()
                .filter(one -> one.reason() == Reason.CONFLICT)
                .count();
        return new IngestTotals(
                accepted + result.accepted(),
                duplicates + result.duplicates(),
                conflicts + conflicting,
                refused + result.refused().size() - conflicting,
                cancelled);
    }

    /** The same, stopped here. */
    IngestTotals cancelledHere() {
        return new IngestTotals(accepted, duplicates, conflicts, refused, true);
    }

    /** All facts that were sent. */
    public long facts() {
        return accepted + duplicates + conflicts + refused;
    }

    /** Whether every fact of the source is in. */
    public boolean isComplete() {
        return conflicts == 0 && refused == 0 && !cancelled;
    }
}
