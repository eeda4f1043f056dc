package io.cloud7.reporting.contract;

/** What happens to use beyond a quota. */
public enum OveragePolicy {
    /** It must not occur; if it does, it is shown, costs nothing and is flagged. */
    BLOCK,
    /** It is charged. */
    CHARGE
}
