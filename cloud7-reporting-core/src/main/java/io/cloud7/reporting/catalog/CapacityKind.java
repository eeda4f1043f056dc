package io.cloud7.reporting.catalog;

import org.jspecify.annotations.Nullable;

/** The columns of the capacity report. */
public enum CapacityKind {
    CPU,
    MEMORY,
    STORAGE;

    /** The column that a meter's code implies: {@code vcpu}, {@code ram}, {@code storage}; else none. */
    public static @Nullable CapacityKind ofCode(String code) {
        return switch (code) {
            case "vcpu" -> CPU;
            case "ram" -> MEMORY;
            case "storage" -> STORAGE;
            default -> null;
        };
    }
}
