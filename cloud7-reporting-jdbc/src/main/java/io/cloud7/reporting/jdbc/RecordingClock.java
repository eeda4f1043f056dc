package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.storage.Admission;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.time.Micros;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** When the facts of a batch count as recorded. */
final class RecordingClock {
    private final Session session;
    private final Clouds clouds;
    private final List<Clouds.State> states;
    private final @Nullable Instant stamped;
    private final long lastStamp;

    RecordingClock(Session session, StoreState state, Clouds clouds, Stamp stamp) throws SQLException {
        this.session = session;
        this.clouds = clouds;
        if (stamp instanceof Stamp.At at) {
            lastStamp = Math.max(state.lastStamp(), Micros.of(Micros.entering(at.instant(), "stamp")));
            stamped = Micros.instant(lastStamp);
            states = List.of();
        } else {
            lastStamp = state.lastStamp();
            stamped = null;
            states = state.clouds() < 2 ? List.of() : clouds.states(session);
        }
    }

    /** The store's clock after this batch. */
    long lastStamp() {
        return lastStamp;
    }

    /**
     * When a fact counts: at the stamp of the batch; or when it says itself, but not before the first state of the cloud
     * since then that it fits.
     */
    Instant recorded(Instant own, Predicate<Admission> fits) throws SQLException {
        if (stamped != null) {
            return stamped;
        }
        int then = 0;
        for (int i = 0; i < states.size(); i++) {
            then = states.get(i).recordedAt().isAfter(own) ? then : i;
        }
        for (int i = then; i < states.size(); i++) {
            if (fits.test(clouds.get(session, states.get(i).number()).admission())) {
                return i == then ? own : states.get(i).recordedAt();
            }
        }
        return own;
    }
}
