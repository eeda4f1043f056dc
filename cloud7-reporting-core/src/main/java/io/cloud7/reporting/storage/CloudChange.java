package io.cloud7.reporting.storage;

import java.util.List;

/**
 * What became of one thing between two states of the cloud.
 *
 * @param kind what happened to it
 * @param thing what it is, as in the data folder: settings, organization, provider, meter, product, plan, contract or
 *     resource
 * @param id its id; empty for the settings
 * @param details each field that changed, with what it was and what it is, for example
 *     {@code prices[0].to: none → 2026-05-01}; empty if it was added or removed
 */
public record CloudChange(Kind kind, String thing, String id, List<String> details) {
    /** What can happen to a thing. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    public CloudChange {
        details = List.copyOf(details);
    }
}
