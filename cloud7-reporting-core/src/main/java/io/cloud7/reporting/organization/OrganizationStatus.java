package io.cloud7.reporting.organization;

/** The state of an organization's account. It changes no figure of a report. */
public enum OrganizationStatus {
    PENDING,
    ACTIVE,
    SUSPENDED,
    CLOSED
}
