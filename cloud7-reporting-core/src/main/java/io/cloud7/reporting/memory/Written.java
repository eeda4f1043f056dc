package io.cloud7.reporting.memory;

import io.cloud7.reporting.invoice.Invoice;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was written up to one moment, never changed. What is costly to find as known at an instant is found once and
 * kept: all of it, and for the few instants that were asked about last.
 */
final class Written {
    private static final int INSTANTS_KEPT = 8;

    private final long sequence;
    private final List<Recorded<CloudState>> states;
    private final List<List<Recorded<Invoice>>> invoices;
    private final KnownLedger everything;
    private final InvoicesOfContracts everyInvoice;
    private final Map<Instant, KnownLedger> ledgers = new LinkedHashMap<>(INSTANTS_KEPT, 0.75f, true);

    Written(
            long sequence,
            List<Recorded<CloudState>> states,
            Collection<List<Recorded<Invoice>>> invoices,
            KnownLedger everything) {
        this.sequence = sequence;
        this.states = List.copyOf(states);
        this.invoices = invoices.stream().map(List::copyOf).toList();
        this.everything = everything;
        this.everyInvoice = new InvoicesOfContracts(invoices(null));
    }

    /** Grows with every write that changed anything. */
    long sequence() {
        return sequence;
    }

    CloudState stateAt(@Nullable Instant knownAt) {
        CloudState state = Recorded.knownAt(states, knownAt);
        if (state == null) {
            throw new IllegalStateException("the storage holds no cloud yet; call replace(cloud, recordedAt) first");
        }
        return state;
    }

    KnownLedger ledgerAt(@Nullable Instant knownAt) {
        if (knownAt == null) {
            return everything;
        }
        synchronized (ledgers) {
            KnownLedger known = ledgers.computeIfAbsent(knownAt, everything::knownAt);
            if (ledgers.size() > INSTANTS_KEPT) {
                ledgers.remove(ledgers.keySet().iterator().next());
            }
            return known;
        }
    }

    InvoicesOfContracts invoicesAt(@Nullable Instant knownAt) {
        return knownAt == null ? everyInvoice : new InvoicesOfContracts(invoices(knownAt));
    }

    /** The invoices known at an instant, in order of first arrival. */
    List<Invoice> invoices(@Nullable Instant knownAt) {
        return invoices.stream()
                .filter(known -> knownAt == null || !known.get(0).at().isAfter(knownAt))
                .flatMap(known -> Stream.ofNullable(Recorded.knownAt(known, knownAt)))
                .toList();
    }
}
