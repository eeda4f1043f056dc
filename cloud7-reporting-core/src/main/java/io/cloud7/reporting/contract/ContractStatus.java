package io.cloud7.reporting.contract;

/** How a contract is reported as of an instant. */
public enum ContractStatus {
    /** Its start is in the future. */
    SCHEDULED,
    /** Inside its term. */
    ACTIVE,
    /** Expired, inside its days of grace: resources run. */
    GRACE,
    /** Suspended, or expired and on hold: resources are kept and stopped. */
    SUSPENDED,
    /** Over. */
    TERMINATED;

    /** Whether it counts as an active contract. */
    public boolean isActive() {
        return this == ACTIVE || this == GRACE;
    }
}
