package io.cloud7.reporting.storage;

import java.time.Instant;
import java.util.List;

/**
 * One state of the cloud in the history of a store.
 *
 * @param recordedAt when it counts as recorded
 * @param author who put it in force
 * @param changes what it changed, in order of the data folder, then of id; all is added by the first
 */
public record CloudVersion(Instant recordedAt, String author, List<CloudChange> changes) {
    public CloudVersion {
        changes = List.copyOf(changes);
    }
}
