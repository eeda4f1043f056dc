package io.cloud7.reporting.storage;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Streams any number of facts into a ledger, in the order in which they come, and holds one batch of them in memory.
 *
 * <pre>
 *   IngestTotals totals = Ingest.ofUsage(storage, () -> Stamp.at(clock.instant())).toldTo(listener).from(records);
 * </pre>
 *
 * <p>The source is asked for the next fact only when the ledger has taken the batch before: a source that is faster
 * waits. What the ledger took stays when the source or the ledger fails, or the listener stops it; sending all of it
 * again adds the rest. Immutable; one stream at a time reads its source, and several may write to one ledger.
 *
 * @param <T> the kind of facts
 */
public final class Ingest<T> {
    /** Facts that are appended together unless the host says otherwise: some ten megabytes. */
    public static final int BATCH = 50_000;

    private final Ledger ledger;
    private final Supplier<Stamp> stamps;
    private final Function<List<T>, UsageBatch> batches;
    private final IngestListener<? super T> listener;
    private final int size;

    private Ingest(
            Ledger ledger,
            Supplier<Stamp> stamps,
            Function<List<T>, UsageBatch> batches,
            IngestListener<? super T> listener,
            int size) {
        this.ledger = ledger;
        this.stamps = stamps;
        this.batches = batches;
        this.listener = listener;
        this.size = size;
    }

    private static <T> Ingest<T> of(Ledger ledger, Supplier<Stamp> stamps, Function<List<T>, UsageBatch> batches) {
        return new Ingest<>(ledger, stamps, batches, (fact, refused) -> {}, BATCH);
    }

    /**
     * Streams usage records.
     *
     * @param ledger where they go
     * @param stamps says of every batch, when it is full, when its facts count as recorded
     */
    public static Ingest<UsageRecord> ofUsage(Ledger ledger, Supplier<Stamp> stamps) {
        return of(ledger, stamps, UsageBatch::ofUsage);
    }

    /** Streams level changes; see {@link #ofUsage}. */
    public static Ingest<LevelChange> ofChanges(Ledger ledger, Supplier<Stamp> stamps) {
        return of(ledger, stamps, UsageBatch::ofChanges);
    }

    /** Streams charges rated elsewhere; see {@link #ofUsage}. */
    public static Ingest<GivenCharge> ofCharges(Ledger ledger, Supplier<Stamp> stamps) {
        return of(ledger, stamps, UsageBatch::ofCharges);
    }

    /** Streams utilization samples; see {@link #ofUsage}. */
    public static Ingest<UtilizationSample> ofSamples(Ledger ledger, Supplier<Stamp> stamps) {
        return of(ledger, stamps, UsageBatch::ofSamples);
    }

    /** The same, told to a listener. */
    public Ingest<T> toldTo(IngestListener<? super T> other) {
        return new Ingest<>(ledger, stamps, batches, other, size);
    }

    /**
     * The same in batches of another size: smaller ones are told and can be stopped sooner, and cost more.
     *
     * @throws IllegalArgumentException if {@code facts} is not positive
     */
    public Ingest<T> inBatchesOf(int facts) {
        if (facts < 1) {
            throw new IllegalArgumentException("batches of " + facts + " facts; a batch holds at least 1");
        }
        return new Ingest<>(ledger, stamps, batches, listener, facts);
    }

    /**
     * Appends what a source has, until it ends or the listener stops it. What the source, the ledger or the listener
     * throws ends it at once.
     *
     * @return what became of the facts
     */
    public IngestTotals from(Iterator<? extends T> facts) {
        IngestTotals totals = IngestTotals.NOTHING;
        while (facts.hasNext()) {
            if (listener.isCancelled()) {
                return totals.cancelledHere();
            }
            List<T> batch = new ArrayList<>();
            while (batch.size() < size && facts.hasNext()) {
                batch.add(facts.next());
            }
            IngestResult result = ledger.append(batches.apply(batch), stamps.get());
            totals = totals.plus(result);
            for (Refused refused : result.refused()) {
                listener.refused(batch.get(refused.index()), refused);
            }
            listener.progressed(totals);
        }
        return totals;
    }
}
