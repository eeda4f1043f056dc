package io.cloud7.reporting.usage;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The highest concurrent levels in a slice.
 *
 * @param total of all resources together
 * @param byResource of each resource by itself, where above 0
 */
public record Peaks(BigDecimal total, SortedMap<String, BigDecimal> byResource) {
    /** A slice without use. */
    public static final Peaks NONE = new Peaks(BigDecimal.ZERO, new TreeMap<>());

    public Peaks {
        byResource = Collections.unmodifiableSortedMap(new TreeMap<>(byResource));
    }
}
