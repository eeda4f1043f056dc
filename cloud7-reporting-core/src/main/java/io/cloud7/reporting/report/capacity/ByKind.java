package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.CapacityKind;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something for each kind of capacity.
 *
 * @param cpu for CPU
 * @param memory for memory
 * @param storage for storage
 * @param <T> what there is of each
 */
public record ByKind<T>(T cpu, T memory, T storage) {
    /** Makes one for each kind. */
    public static <T> ByKind<T> of(Function<CapacityKind, T> each) {
        return new ByKind<>(
                each.apply(CapacityKind.CPU), each.apply(CapacityKind.MEMORY), each.apply(CapacityKind.STORAGE));
    }

    /** The one of a kind. */
    public T get(CapacityKind kind) {
        return switch (kind) {
            case CPU -> cpu;
            case MEMORY -> memory;
            case STORAGE -> storage;
        };
    }

    /** All three. */
    public Stream<T> stream() {
        return Stream.of(cpu, memory, storage);
    }
}
