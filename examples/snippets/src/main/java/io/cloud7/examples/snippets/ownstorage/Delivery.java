package io.cloud7.examples.snippets.ownstorage;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import java.time.Instant;
import java.util.List;

/** Something that was delivered to a storage. The same deliveries in the same order give the same storage. */
public sealed interface Delivery {
    /** Does to a storage what was delivered. */
    void into(InMemoryStorage storage);

    /** Facts: usage records, level changes, charges, samples. */
    record Facts(UsageBatch batch, Stamp stamp) implements Delivery {
        @Override
        public void into(InMemoryStorage storage) {
            result(storage);
        }

        IngestResult result(InMemoryStorage storage) {
            return storage.append(batch, stamp);
        }
    }

    /** A state of the cloud. */
    record State(Cloud cloud, Instant recordedAt, String author) implements Delivery {
        @Override
        public void into(InMemoryStorage storage) {
            storage.replace(cloud, recordedAt, author);
        }
    }

    /** Invoices. */
    record Invoices(List<Invoice> invoices, Instant recordedAt) implements Delivery {
        public Invoices {
            invoices = List.copyOf(invoices);
        }

        @Override
        public void into(InMemoryStorage storage) {
            storage.addInvoices(invoices, recordedAt);
        }
    }
}
