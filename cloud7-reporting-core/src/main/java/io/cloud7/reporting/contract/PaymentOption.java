package io.cloud7.reporting.contract;

/** How much of a reservation is paid in advance. */
public enum PaymentOption {
    /** No upfront fee. */
    NONE,
    /** An upfront and a recurring fee. */
    PARTIAL,
    /** No recurring fee. */
    FULL
}
