package io.cloud7.reporting.csv;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Admission;
import io.cloud7.reporting.storage.CloudVersion;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.IngestResult.Kind;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Keeps what it is given, in order, and refuses what the ports say must be refused. */
final class RecordedStore implements Ledger, ReferenceStore {
    final List<UsageRecord> usage = new ArrayList<>();
    final List<LevelChange> changes = new ArrayList<>();
    final List<GivenCharge> charges = new ArrayList<>();
    final List<UtilizationSample> samples = new ArrayList<>();
    final List<Invoice> invoices = new ArrayList<>();
    final List<Instant> stamps = new ArrayList<>();
    int batches;

    @Nullable Cloud cloud;

    private final Map<List<String>, Object> byId = new HashMap<>();

    @Override
    public void replace(Cloud newCloud, Instant recordedAt, String author) {
        cloud = newCloud;
        stamps.add(recordedAt);
    }

    @Override
    public List<CloudVersion> history() {
        return List.of();
    }

    @Override
    public void addInvoices(List<Invoice> more, Instant recordedAt) {
        invoices.addAll(more);
        stamps.add(recordedAt);
    }

    @Override
    public IngestResult append(UsageBatch batch, Stamp stamp) {
        if (!(stamp instanceof Stamp.AsRecorded)) {
            throw new IllegalArgumentException("a folder's facts say when they were recorded");
        }
        batches++;
        Admission admission = new Admission(java.util.Objects.requireNonNull(cloud));
        Outcome outcome = new Outcome();
        outcome.take(
                Kind.USAGE,
                batch.usage(),
                usage,
                admission::refusal,
                r -> List.of("u", r.contract(), r.id()),
                UsageRecord::sameContent);
        outcome.take(
                Kind.LEVEL_CHANGE,
                batch.changes(),
                changes,
                admission::refusal,
                r -> List.of("e", r.contract(), r.id()),
                LevelChange::sameContent);
        outcome.take(
                Kind.CHARGE,
                batch.charges(),
                charges,
                admission::refusal,
                r -> List.of("c", r.contract(), r.id()),
                GivenCharge::sameContent);
        outcome.take(
                Kind.SAMPLE,
                batch.samples(),
                samples,
                admission::refusal,
                r -> List.of("s", r.resource(), r.meter(), r.at().toString()),
                UtilizationSample::equals);
        return new IngestResult(outcome.accepted, outcome.duplicates, outcome.refused);
    }

    private final class Outcome {
        int accepted;
        int duplicates;
        final List<Refused> refused = new ArrayList<>();

        @SuppressWarnings("unchecked")
        <T> void take(
                Kind kind,
                List<T> facts,
                List<T> kept,
                BiFunction<T, Integer, @Nullable Refused> refusal,
                java.util.function.Function<T, List<String>> key,
                BiPredicate<T, T> same) {
            for (int i = 0; i < facts.size(); i++) {
                T fact = facts.get(i);
                Refused no = refusal.apply(fact, i);
                T former = (T) byId.get(key.apply(fact));
                if (no != null) {
                    refused.add(no);
                } else if (former == null) {
                    byId.put(key.apply(fact), fact);
                    kept.add(fact);
                    accepted++;
                } else if (same.test(former, fact)) {
                    duplicates++;
                } else {
                    refused.add(new Refused(kind, i, Reason.CONFLICT, "id", "the same id with other content"));
                }
            }
        }
    }
}
