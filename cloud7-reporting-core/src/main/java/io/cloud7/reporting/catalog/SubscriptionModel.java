package io.cloud7.reporting.catalog;

/** A way of selling, with its own rules of charging. Reports have one tab for each. */
public enum SubscriptionModel {
    /** Pay as you go: charged by use, no commitment. */
    PAYG,
    /** A quantity committed for a term, paid whether used or not. */
    RESERVED,
    /** A flat fee with a quota. */
    BUNDLE
}
