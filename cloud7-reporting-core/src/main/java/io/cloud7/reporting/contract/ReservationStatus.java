package io.cloud7.reporting.contract;

/** The state of a reservation as of an instant. */
public enum ReservationStatus {
    /** Its term is still to begin. */
    SCHEDULED,
    /** Its term runs. */
    ACTIVE,
    /** Its term is over. */
    EXPIRED,
    /** Its contract was terminated before the end of its term. Without a refund it is paid for to that end. */
    CANCELLED
}
