package io.cloud7.reporting.usage;

import java.util.List;
import java.util.Map;
import org.threeten.extra.Interval;

/**
 * Time in which use counts as nothing: suspensions of the contract, stops of a resource.
 *
 * @param all for every resource
 * @param byResource for single resources, by id
 */
public record Mask(List<Interval> all, Map<String, List<Interval>> byResource) {
    /** Nothing is masked. */
    public static final Mask NONE = new Mask(List.of(), Map.of());

    public Mask {
        all = List.copyOf(all);
        byResource = Map.copyOf(byResource);
    }

    /** Whether nothing is masked. */
    public boolean isEmpty() {
        return all.isEmpty() && byResource.isEmpty();
    }
}
