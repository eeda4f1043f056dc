package io.cloud7.reporting.organization;

/** What a viewer may read: one privilege a section of the reports. */
public enum Privilege {
    GENERAL,
    CONTRACT,
    CAPACITY
}
