package io.cloud7.reporting.memory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state that holds from when it was recorded until the next one. */
record Recorded<T>(T state, Instant at) {
    /**
     * The state known at an instant; if none is that old, the first there was: a world described once holds for all
     * time.
     */
    static <T> @Nullable T knownAt(List<Recorded<T>> states, @Nullable Instant knownAt) {
        if (states.isEmpty()) {
            return null;
        }
        T known = states.get(0).state();
        for (Recorded<T> recorded : states) {
            if (knownAt == null || !recorded.at().isAfter(knownAt)) {
                known = recorded.state();
            }
        }
        return known;
    }
}
