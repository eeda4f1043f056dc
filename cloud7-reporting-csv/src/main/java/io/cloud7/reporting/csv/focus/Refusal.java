package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.csv.focus.FocusRow.Place;
import io.cloud7.reporting.storage.IngestResult.Reason;
import java.util.Comparator;

/** A row that does not go in, and why. */
record Refusal(Place place, Reason reason, BadCell cause) {
    /** By file, then line. */
    static final Comparator<Refusal> IN_ORDER = Comparator.comparingInt(
                    (Refusal refusal) -> refusal.place().file())
            .thenComparingLong(refusal -> refusal.place().line());
}
