package io.cloud7.reporting.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What contracts ever used, as the database keeps it and as it was read before. It only grows, so that what was read is
 * right as long as there is not more of it. Safe for use by many threads.
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
     * @param wanted how much the database keeps of all contracts
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
     * @param of how much the database kept of all contracts at that time
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
