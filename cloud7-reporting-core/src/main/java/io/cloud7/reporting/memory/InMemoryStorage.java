package io.cloud7.reporting.memory;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.storage.Admission;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.time.Micros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
    private Admission admission = admitsNothing();
    private Instant lastStamp = Instant.MIN;
    private Instant lastState = Instant.MIN;
    private Instant lastInvoices = Instant.MIN;
    private long sequence;
    private @Nullable Written written;

    private InMemoryStorage() {}

    /** A storage that holds nothing yet. */
    public static InMemoryStorage create() {
        return new InMemoryStorage();
    }

    /** The admission of a cloud in which nobody sells anything to anybody. */
    private static Admission admitsNothing() {
        Organization operator =
                Organization.of("operator", "Operator", OrganizationRole.CLOUD_ADMIN, null, Currencies.parse("EUR"));
        return new Admission(new Cloud(
                Settings.STANDARD,
                new Organizations(List.of(operator)),
                new Catalog(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of()));
    }

    @Override
    public IngestResult append(UsageBatch batch, Stamp stamp) {
        synchronized (lock) {
            LiveLedger.Appended appended = ledger.append(batch, admission, recordedBy(stamp));
            if (appended.changedAnything()) {
                changed();
            }
            return appended.result();
        }
    }

    private UnaryOperator<Instant> recordedBy(Stamp stamp) {
        if (stamp instanceof Stamp.At at) {
            Instant counts = later(lastStamp, Micros.entering(at.instant(), "stamp"));
            lastStamp = counts;
            return own -> counts;
        }
        return own -> own;
    }

    @Override
    public void replace(Cloud cloud, Instant recordedAt) {
        synchronized (lock) {
            lastState = later(lastState, recordedAt);
            states.add(new Recorded<>(new CloudState(cloud), lastState));
            admission = new Admission(cloud);
            changed();
        }
    }

    @Override
    public void addInvoices(List<Invoice> added, Instant recordedAt) {
        synchronized (lock) {
            lastInvoices = later(lastInvoices, recordedAt);
            for (Invoice invoice : added) {
                List<Recorded<Invoice>> known = invoices.computeIfAbsent(invoice.number(), number -> new ArrayList<>());
                if (!invoice.equals(Recorded.knownAt(known, null))) {
                    known.add(new Recorded<>(invoice, lastInvoices));
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
