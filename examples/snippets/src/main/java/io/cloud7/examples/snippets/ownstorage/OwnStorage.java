package io.cloud7.examples.snippets.ownstorage;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.CloudVersion;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.storage.UsageBatch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A storage that keeps what comes in the host's table, and answers in memory from it: good for some million records, and
 * for one host that writes. Everything is kept before it counts, so that what a restart reads is what was answered from.
 */
public final class OwnStorage implements Storage, Ledger, ReferenceStore {
    private final DeliveryTable table;
    private final InMemoryStorage answers = InMemoryStorage.create();

    /** Opens the storage, with all that the table has. */
    public OwnStorage(DeliveryTable table) {
        this.table = table;
        table.all().forEach(this::again);
    }

    private void again(Delivery delivery) {
        try {
            delivery.into(answers);
        } catch (IllegalArgumentException refused) {
            // a state that might not follow when it came: it was refused then, and is refused again
        }
    }

    @Override
    public synchronized IngestResult append(UsageBatch batch, Stamp stamp) {
        Delivery.Facts facts = new Delivery.Facts(batch, stamp);
        table.add(facts);
        return facts.result(answers);
    }

    @Override
    public synchronized void replace(Cloud cloud, Instant recordedAt, String author) {
        keep(new Delivery.State(cloud, recordedAt, author));
    }

    @Override
    public synchronized void addInvoices(List<Invoice> invoices, Instant recordedAt) {
        keep(new Delivery.Invoices(invoices, recordedAt));
    }

    private void keep(Delivery delivery) {
        table.add(delivery);
        delivery.into(answers);
    }

    @Override
    public List<CloudVersion> history() {
        return answers.history();
    }

    @Override
    public StorageSnapshot snapshot(@Nullable Instant knownAt) {
        return answers.snapshot(knownAt);
    }
}
