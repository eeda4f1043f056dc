package io.cloud7.reporting.jdbc;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What contracts ever used, as the database keeps it and as it was read before. What was read is right for as long as
 * nothing is added to it, which the state tells. Safe for use by many threads.
 */
final class UsedProducts {
    private static final int MOST = 500_000;

    private final Map<String, Used> byContract = new HashMap<>();
    private long uses;
    private int size;

    /** What one contract used. Once remembered it is not changed. */
    static final class Used {
        private final SortedSet<String> products = new TreeSet<>();
        private final SortedSet<String> resources = new TreeSet<>();

        /** The products. */
        SortedSet<String> products() {
            return Collections.unmodifiableSortedSet(products);
        }

        /** The resources that used any. */
        SortedSet<String> resources() {
            return Collections.unmodifiableSortedSet(resources);
        }

        void add(String product, String resource) {
            products.add(product);
            resources.add(resource);
        }

        Used plus(Used other) {
            Used both = new Used();
            for (Used one : new Used[] {this, other}) {
                both.products.addAll(one.products);
                both.resources.addAll(one.resources);
            }
            return both;
        }

        private int size() {
            return products.size() + resources.size();
        }
    }

    /**
     * What was read before of some contracts; contracts of which nothing was read are left out.
     *
     * @param wanted the {@link StoreState#uses uses} of the state that is asked about
     */
    synchronized Map<String, Used> of(Collection<String> contracts, long wanted) {
        Map<String, Used> found = new HashMap<>();
        if (wanted == uses) {
            for (String contract : contracts) {
                Used known = byContract.get(contract);
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
    synchronized void add(Map<String, Used> read, long of) {
        int more = read.values().stream().mapToInt(Used::size).sum();
        if (of < uses || more > MOST) {
            return;
        }
        if (of > uses || size + more > MOST) {
            byContract.clear();
            size = 0;
            uses = of;
        }
        size += more;
        byContract.putAll(read);
    }
}
