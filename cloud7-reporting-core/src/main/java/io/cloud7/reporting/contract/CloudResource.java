package io.cloud7.reporting.contract;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * A thing that is metered: an instance, a volume, an address.
 *
 * @param id unique among resources
 * @param name as people know it
 * @param resourceType its kind, for example virtual-instance
 * @param contract the contract that it belongs to now
 * @param provider the provider's id
 * @param region the region's id; null: unknown
 * @param created when it came into being; null: unknown
 * @param deleted when it was deleted; null: it was not
 * @param stopped when it was stopped; use of products that are not billed when stopped then counts as nothing
 * @param attributes custom fields
 */
public record CloudResource(
        String id,
        String name,
        String resourceType,
        String contract,
        String provider,
        @Nullable String region,
        @Nullable Instant created,
        @Nullable Instant deleted,
        List<Interval> stopped,
        Map<String, String> attributes) {
    /** What a resource is doing. */
    public enum State {
        RUNNING,
        STOPPED,
        DELETED
    }

    public CloudResource {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("resource \"" + id + "\" has a blank id or name: \"" + name + "\"");
        }
        if (created != null && deleted != null && deleted.isBefore(created)) {
            throw new IllegalArgumentException(
                    "resource " + id + " is deleted at " + deleted + ", before it is created at " + created);
        }
        stopped = List.copyOf(stopped);
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** A resource of which only its place is known. */
    public static CloudResource of(String id, String name, String resourceType, String contract, String provider) {
        return new CloudResource(id, name, resourceType, contract, provider, null, null, null, List.of(), Map.of());
    }

    /** Its state as of an instant. */
    public State state(Instant asOf) {
        if (deleted != null && !asOf.isBefore(deleted)) {
            return State.DELETED;
        }
        return stopped.stream().anyMatch(interval -> interval.contains(asOf)) ? State.STOPPED : State.RUNNING;
    }
}
