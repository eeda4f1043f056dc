package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.contract.Contract;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something in the life of a contract that explains a step in its figures.
 *
 * @param at when
 * @param contract the contract
 * @param kind what
 * @param detail of what, as people read it; may be empty
 */
public record ContractEvent(Instant at, Contract contract, Kind kind, String detail) {
    static final Comparator<ContractEvent> ORDER = Comparator.comparing(ContractEvent::at)
            .thenComparing(event -> event.contract().organization())
            .thenComparing(event -> event.contract().id())
            .thenComparing(ContractEvent::kind)
            .thenComparing(ContractEvent::detail);

    /** What happens to contracts. */
    public enum Kind {
        /** It begins. */
        START,
        /** A reservation begins. */
        RESERVATION,
        /** A bundle begins. */
        BUNDLE,
        /** A reservation or bundle begins when one of the same product has ended. */
        RENEWAL,
        /** A reservation or bundle ends before its contract. */
        TERM_END,
        /** It is suspended. */
        SUSPENSION,
        /** A suspension ends. */
        RESUMPTION,
        /** It is terminated. */
        TERMINATION,
        /** It ends as planned. */
        END
    }
}
