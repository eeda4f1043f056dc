package io.cloud7.reporting.memory;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Admission;
import io.cloud7.reporting.storage.CloudVersion;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.storage.Succession;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.time.Micros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A storage in memory. It is safe for use by many threads; what it holds ends with the process.
 *
 * <p>A snapshot as known at an instant before the first state of the cloud was recorded sees that first state: who
 * describes its world once, means all time. Before any state there is nothing to report on: records are refused as
 * unknown, and a snapshot is an error.
 */
public final class InMemoryStorage implements Storage, Ledger, ReferenceStore {
    private final Object lock = new Object();
    private final LiveLedger ledger = new LiveLedger();
    private final List<Recorded<CloudState>> states = new ArrayList<>();
    private final Map<String, List<Recorded<Invoice>>> invoices = new LinkedHashMap<>();
    private Admission admission = Admission.ofNothing();
    private Instant lastStamp = Instant.MIN;
    private long sequence;
    private @Nullable Written written;

    private InMemoryStorage() {}

    /** A storage that holds nothing yet. */
    public static InMemoryStorage create() {
        return new InMemoryStorage();
    }

    @Override
    public IngestResult append(UsageBatch batch, Stamp stamp) {
        synchronized (lock) {
            LiveLedger.Appended appended = ledger.append(batch, admission, clock(stamp));
            if (appended.changedAnything()) {
                changed();
            }
            return appended.result();
        }
    }

    private LiveLedger.Clock clock(Stamp stamp) {
        if (stamp instanceof Stamp.At at) {
            Instant counts = stamped(Micros.entering(at.instant(), "stamp"));
            return (own, fits) -> counts;
        }
        return states.size() < 2 ? (own, fits) -> own : this::notBeforeItFitted;
    }

    /** When a fact counts that says when it was recorded: not before the first state since then that it fits. */
    private Instant notBeforeItFitted(Instant own, Predicate<Admission> fits) {
        CloudState then = Recorded.knownAt(states, own);
        boolean begun = false;
        for (Recorded<CloudState> recorded : states) {
            boolean known = recorded.state() == then;
            begun |= known;
            if (begun && fits.test(recorded.state().admission())) {
                return known ? own : recorded.at();
            }
        }
        return own;
    }

    /** Lets the clock go on to an instant, never back. */
    private Instant stamped(Instant instant) {
        lastStamp = later(lastStamp, instant);
        return lastStamp;
    }

    @Override
    public void replace(Cloud cloud, Instant recordedAt, String author) {
        synchronized (lock) {
            CloudState last = Recorded.knownAt(states, null);
            Instant counts = later(lastStamp, recordedAt);
            Succession succession = new Succession(last == null ? null : last.cloud(), cloud);
            if (succession.changesNothing()) {
                return;
            }
            succession.check(counts);
            lastStamp = counts;
            CloudState state = new CloudState(cloud, author);
            states.add(new Recorded<>(state, counts));
            admission = state.admission();
            changed();
        }
    }

    @Override
    public List<CloudVersion> history() {
        List<Recorded<CloudState>> all;
        synchronized (lock) {
            all = List.copyOf(states);
        }
        List<CloudVersion> history = new ArrayList<>();
        Cloud before = null;
        for (Recorded<CloudState> recorded : all) {
            CloudState state = recorded.state();
            history.add(
                    new CloudVersion(recorded.at(), state.author(), new Succession(before, state.cloud()).changes()));
            before = state.cloud();
        }
        return List.copyOf(history);
    }

    @Override
    public void addInvoices(List<Invoice> added, Instant recordedAt) {
        synchronized (lock) {
            Instant counts = stamped(recordedAt);
            for (Invoice invoice : added) {
                List<Recorded<Invoice>> known = invoices.computeIfAbsent(invoice.number(), number -> new ArrayList<>());
                if (!invoice.equals(Recorded.knownAt(known, null))) {
                    known.add(new Recorded<>(invoice, counts));
                    changed();
                }
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void changed() {
        sequence++;
        written = null;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if there is no state of the cloud yet
     */
    @Override
    public StorageSnapshot snapshot(@Nullable Instant knownAt) {
        return new InMemorySnapshot(written(), knownAt);
    }

    private Written written() {
        synchronized (lock) {
            Written known = written;
            if (known == null) {
                known = new Written(sequence, states, invoices.values(), ledger.frozen());
                written = known;
            }
            return known;
        }
    }

    /** The invoices known at an instant, in order of first arrival. */
    List<Invoice> invoices(@Nullable Instant knownAt) {
        return written().invoices(knownAt);
    }
}
