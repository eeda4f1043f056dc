package io.cloud7.reporting.report.general;

import io.cloud7.reporting.contract.ContractStatus;

/** Which contracts: the active ones, the others, or all. */
public enum Activity {
    ALL,
    ACTIVE,
    INACTIVE;

    /** How a contract in this status counts: ACTIVE or INACTIVE. */
    public static Activity of(ContractStatus status) {
        return status.isActive() ? ACTIVE : INACTIVE;
    }

    /** Whether a contract in this status is meant. */
    public boolean includes(ContractStatus status) {
        return this == ALL || this == of(status);
    }
}
