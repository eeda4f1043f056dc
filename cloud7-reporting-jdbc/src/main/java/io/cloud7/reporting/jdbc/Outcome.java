package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.IngestResult.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What became of a batch so far. */
final class Outcome {
    private static final Comparator<Refused> IN_ORDER =
            Comparator.comparing(Refused::kind).thenComparingInt(Refused::index);

    private final List<Refused> refused = new ArrayList<>();
    private int accepted;
    private int duplicates;
    private int conflicts;
    private boolean changed;

    void refuse(Refused refusal) {
        refused.add(refusal);
        if (refusal.reason() == IngestResult.Reason.CONFLICT) {
            conflicts++;
        }
    }

    /** Counts facts; those that are not new are duplicates or conflicts. */
    void count(int fresh, int others, int recordedEarlier) {
        accepted += fresh;
        duplicates += others;
        changed |= fresh > 0 || recordedEarlier > 0;
    }

    boolean changedAnything() {
        return changed;
    }

    IngestResult result() {
        return new IngestResult(
                accepted,
                duplicates - conflicts,
                refused.stream().sorted(IN_ORDER).toList());
    }
}
