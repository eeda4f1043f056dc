package io.cloud7.reporting.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What contracts ever used, as the database keeps it and as it was read before. What was read is right for as long as
 * nothing is added to it, which the state tells. Safe for use by many threads.
 */
final class UsedProducts {
    private static final int MOST = 500_000;

    private final Map<String, List<Use>> byContract = new HashMap<>();
    private long uses;
    private int size;

    /** A product that a resource used. */
    record Use(String product, String resource) {}

    /**
     * What was read before of some contracts; contracts of which nothing was read are left out.
     *
     * @param wanted the {@link StoreState#uses uses} of the state that is asked about
     */
    synchronized Map<String, List<Use>> of(Collection<String> contracts, long wanted) {
        Map<String, List<Use>> found = new HashMap<>();
        if (wanted == uses) {
            for (String contract : contracts) {
                List<Use> known = byContract.get(contract);
                if (known != null) {
                    found.put(contract, known);
                }
            }
        }
        return found;
    }

    /**
     * Remembers what was read.
     *
     * @param of the {@link StoreState#uses uses} of the state in which it was read
     */
    synchronized void add(Map<String, List<Use>> read, long of) {
        int more = read.values().stream().mapToInt(List::size).sum();
        if (of < uses || more > MOST) {
            return;
        }
        if (of > uses || size + more > MOST) {
            byContract.clear();
            size = 0;
            uses = of;
        }
        size += more;
        read.forEach((contract, found) -> byContract.put(contract, List.copyOf(found)));
    }
}
