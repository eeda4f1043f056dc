package io.cloud7.reporting.storage;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Cloud;
import java.time.Instant;
import java.util.List;

/**
 * The port for reference data and invoices. Former states are kept, for snapshots as known at a past instant and for
 * the history. A store has one clock for all that it stamps: an instant before its last stamp, whether of a batch, a
 * state of the cloud or invoices, counts as that last stamp.
 */
public interface ReferenceStore {
    /** The author of a state of which nobody said who put it in force. */
    String UNNAMED = "unnamed";

    /**
     * Puts a new state of the whole cloud in force. One that says what the state in force says changes nothing, and is
     * not in the history ({@link Succession#changesNothing}): saying it again is harmless.
     *
     * @param cloud the new state
     * @param recordedAt when it counts as recorded; never before the last stamp
     * @param author who put it in force, for the history
     * @throws IllegalArgumentException if it may not follow the last state ({@link Succession#check}); then nothing is
     *     changed
     */
    void replace(Cloud cloud, Instant recordedAt, String author);

    /**
     * Puts a new state in force without saying who did.
     *
     * @see #replace(Cloud, Instant, String)
     */
    default void replace(Cloud cloud, Instant recordedAt) {
        replace(cloud, recordedAt, UNNAMED);
    }

    /**
     * Adds invoices; one whose number is there already replaces it from {@code recordedAt} on.
     *
     * @param invoices the invoices
     * @param recordedAt when they count as recorded; never before the last stamp
     */
    void addInvoices(List<Invoice> invoices, Instant recordedAt);

    /** Who changed what in the reference data, and when; the oldest first. */
    List<CloudVersion> history();
}
