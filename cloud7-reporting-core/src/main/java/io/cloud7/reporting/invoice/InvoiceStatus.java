package io.cloud7.reporting.invoice;

/** Where an invoice stands. */
public enum InvoiceStatus {
    DRAFT,
    DUE,
    OVERDUE,
    PAID,
    CANCELLED;

    /** Whether it binds: neither a draft nor cancelled. */
    public boolean isLive() {
        return this != DRAFT && this != CANCELLED;
    }
}
