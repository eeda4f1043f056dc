package io.cloud7.reporting.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where reports get their data. Implementations are safe for use by many threads. */
public interface Storage {
    /**
     * Opens one consistent view; later writes do not change it.
     *
     * @param knownAt only what was recorded up to this instant; null: everything
     */
    StorageSnapshot snapshot(@Nullable Instant knownAt);
}
