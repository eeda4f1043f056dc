package io.cloud7.reporting.organization;

/** What an organization is in the tree of buyers and sellers. */
public enum OrganizationRole {
    /** The operator: the one root; sells to everyone below. */
    CLOUD_ADMIN,
    /** Buys wholesale and sells on to its own customers. */
    RESELLER,
    /** Consumes for itself; has no children. */
    CUSTOMER
}
