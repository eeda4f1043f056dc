package io.cloud7.reporting.memory;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.storage.Admission;
import io.cloud7.reporting.storage.Conflicts;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.SampleKey;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All facts that came, as they are written. Not thread-safe: its owner lets one writer in at a time. */
final class LiveLedger {
    private final UsageColumns.Dictionaries dictionaries = UsageColumns.Dictionaries.empty();
    private final Map<String, UsageColumns> usage = new HashMap<>();
    private final Journal<LevelChange> changes = new Journal<>(
            change -> List.of(change.contract(), change.id()), LevelChange::recordedAt, LevelChange::recordedAt);
    private final Journal<GivenCharge> charges = new Journal<>(
            charge -> List.of(charge.contract(), charge.id()), GivenCharge::recordedAt, GivenCharge::recordedAt);
    private final Map<SampleKey, SampleColumns> samples = new HashMap<>();

    /** When a fact counts as recorded. */
    interface Clock {
        /**
         * The instant that counts.
         *
         * @param own the instant that the fact names
         * @param fits whether it fits a cloud
         */
        Instant recorded(Instant own, Predicate<Admission> fits);
    }

    /** Appends what is admitted and new. */
    Appended append(UsageBatch batch, Admission admission, Clock clock) {
        Appended appended = new Appended();
        for (int i = 0; i < batch.usage().size(); i++) {
            UsageRecord record = batch.usage().get(i);
            if (appended.admits(admission.refusal(record, i))) {
                Instant recordedAt = clock.recorded(record.recordedAt(), fits -> fits.refusal(record, 0) == null);
                boolean asItSays = recordedAt.equals(record.recordedAt());
                append(asItSays ? record : record.recordedAt(recordedAt), i, appended);
            }
        }
        for (int i = 0; i < batch.changes().size(); i++) {
            LevelChange change = batch.changes().get(i);
            if (appended.admits(admission.refusal(change, i))) {
                Instant recordedAt = clock.recorded(change.recordedAt(), fits -> fits.refusal(change, 0) == null);
                append(change.recordedAt(recordedAt), i, appended);
            }
        }
        for (int i = 0; i < batch.charges().size(); i++) {
            GivenCharge charge = batch.charges().get(i);
            if (appended.admits(admission.refusal(charge, i))) {
                Instant recordedAt = clock.recorded(charge.recordedAt(), fits -> fits.refusal(charge, 0) == null);
                append(charge.recordedAt(recordedAt), i, appended);
            }
        }
        for (int i = 0; i < batch.samples().size(); i++) {
            UtilizationSample sample = batch.samples().get(i);
            if (appended.admits(admission.refusal(sample, i))) {
                append(sample, clock.recorded(sample.at(), fits -> fits.refusal(sample, 0) == null), appended);
            }
        }
        return appended;
    }

    private void append(UsageRecord record, int index, Appended appended) {
        UsageColumns columns =
                usage.computeIfAbsent(record.contract(), contract -> new UsageColumns(contract, dictionaries));
        int row = columns.find(record.id());
        if (row < 0) {
            columns.add(record);
            appended.accepted++;
            return;
        }
        UsageRecord there = columns.record(row);
        if (there.sameContent(record)) {
            appended.duplicate(columns.recordedAlready(row, record.recordedAt()));
        } else {
            appended.refused.add(Conflicts.conflict(there, record, index));
        }
    }

    private void append(LevelChange change, int index, Appended appended) {
        LevelChange there = changes.find(change);
        if (there == null || there.sameContent(change)) {
            append(changes, change, appended);
        } else {
            appended.refused.add(Conflicts.conflict(there, change, index));
        }
    }

    private void append(GivenCharge charge, int index, Appended appended) {
        GivenCharge there = charges.find(charge);
        if (there == null || there.sameContent(charge)) {
            append(charges, charge, appended);
        } else {
            appended.refused.add(Conflicts.conflict(there, charge, index));
        }
    }

    private void append(UtilizationSample sample, Instant recordedAt, Appended appended) {
        SampleKey key = new SampleKey(sample.resource(), sample.meter());
        SampleColumns columns = samples.computeIfAbsent(key, SampleColumns::new);
        int row = columns.find(sample.at());
        if (row < 0 || !columns.sample(row).equals(sample)) {
            columns.add(sample, recordedAt);
            appended.accepted++;
        } else {
            appended.duplicate(columns.recordedAlready(row, recordedAt));
        }
    }

    private static <T> void append(Journal<T> journal, T fact, Appended appended) {
        if (journal.find(fact) == null) {
            journal.add(fact);
            appended.accepted++;
        } else {
            appended.duplicate(journal.recordedAlready(fact));
        }
    }

    /** The facts as they are now, whatever is written later. */
    KnownLedger frozen() {
        Map<String, UsageColumns> columns = new HashMap<>();
        usage.forEach((contract, live) -> columns.put(contract, live.frozen()));
        Map<SampleKey, SampleColumns> sampled = new HashMap<>();
        samples.forEach((key, live) -> sampled.put(key, live.frozen()));
        return new KnownLedger(columns, changes.frozen(), charges.frozen(), sampled);
    }

    /** What became of a batch so far. */
    static final class Appended {
        private final List<Refused> refused = new ArrayList<>();
        private int accepted;
        private int duplicates;
        private boolean lowered;

        private boolean admits(@Nullable Refused refusal) {
            if (refusal != null) {
                refused.add(refusal);
            }
            return refusal == null;
        }

        private void duplicate(boolean recordedEarlier) {
            duplicates++;
            lowered |= recordedEarlier;
        }

        boolean changedAnything() {
            return accepted > 0 || lowered;
        }

        IngestResult result() {
            return new IngestResult(accepted, duplicates, refused);
        }
    }
}
