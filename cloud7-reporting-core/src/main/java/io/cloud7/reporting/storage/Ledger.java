package io.cloud7.reporting.storage;

/** The write port for usage. Append-only: nothing is ever changed or removed; a correction is a record. */
public interface Ledger {
    /**
     * Appends a batch. The same id of the same contract with equal content counts once (the earliest
     * {@code recordedAt} stays); with other content it is refused. A sample equal to the one that holds at its instant
     * counts once; another one holds from then on. One bad record does not keep the others out.
     *
     * @param batch the facts
     * @param stamp when they count as recorded
     * @return what became of each
     */
    IngestResult append(UsageBatch batch, Stamp stamp);
}
