package io.cloud7.reporting.storage;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Cloud;
import java.time.Instant;
import java.util.List;

/** The write port for reference data and invoices. Former states are kept for snapshots as known at a past instant. */
public interface ReferenceStore {
    /**
     * Puts a new state of the whole cloud in force.
     *
     * @param cloud the new state
     * @param recordedAt when it counts as recorded; never before the last one
     */
    void replace(Cloud cloud, Instant recordedAt);

    /**
     * Adds invoices; one whose number is there already replaces it from {@code recordedAt} on.
     *
     * @param invoices the invoices
     * @param recordedAt when they count as recorded
     */
    void addInvoices(List<Invoice> invoices, Instant recordedAt);
}
