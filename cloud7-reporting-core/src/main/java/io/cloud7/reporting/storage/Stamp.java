package io.cloud7.reporting.storage;

import java.time.Instant;

/** When the records of a batch count as recorded. */
public sealed interface Stamp {
    /**
     * At an instant that the host passes, the same for the whole batch. A store never goes back: an instant before its
     * last stamp counts as that last stamp.
     */
    record At(Instant instant) implements Stamp {}

    /** When each record itself says: for files, whose records carry it. */
    record AsRecorded() implements Stamp {}

    /** Stamps the batch with an instant. */
    static Stamp at(Instant instant) {
        return new At(instant);
    }

    /** Believes what each record says. */
    static Stamp asRecorded() {
        return new AsRecorded();
    }
}
