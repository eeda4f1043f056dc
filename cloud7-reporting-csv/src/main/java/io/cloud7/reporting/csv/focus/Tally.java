package io.cloud7.reporting.csv.focus;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often rows say what of one thing: bills spell the name of a thing in more than one way. */
final class Tally {
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    /** The tally of a key; an empty one if there is none. */
    static <K> Tally of(Map<K, Tally> tallies, K key) {
        return tallies.getOrDefault(key, new Tally());
    }

    /** Counts a value; an absent one says nothing. */
    void add(@Nullable String value) {
        if (value != null) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    /** What most rows say (tie: the least); null if none says anything. */
    @Nullable String most() {
        String most = null;
        int count = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > count) {
                most = entry.getKey();
                count = entry.getValue();
            }
        }
        return most;
    }

    /** What most rows say, or something else if none says anything. */
    String mostOr(String other) {
        String most = most();
        return most == null ? other : most;
    }

    /** The one value, if all rows that say something say the same; else null. */
    @Nullable String only() {
        return counts.size() == 1 ? counts.firstKey() : null;
    }

    /** Puts all values, sorted and joined by "; ", into a map, if there are any. */
    void putInto(Map<String, String> attributes, String name) {
        if (!counts.isEmpty()) {
            attributes.put(name, String.join("; ", counts.keySet()));
        }
    }
}
