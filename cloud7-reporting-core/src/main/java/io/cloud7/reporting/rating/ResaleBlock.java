package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organization;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Whose part of a reseller's bill a row is: its own, an end customer's by contract, or nobody's.
 *
 * @param kind which of the three
 * @param endCustomer who buys from the reseller, a customer or a reseller itself; null: nobody does
 * @param contract the contract on which the use or fee is; below a reseller of the reseller that of its customer. Null:
 *     the reseller's own
 */
public record ResaleBlock(
        Kind kind,
        @Nullable Organization endCustomer,
        @Nullable Contract contract) implements Comparable<ResaleBlock> {
    /** The kinds of blocks, in the order in which they are read. */
    public enum Kind {
        /** What the reseller uses itself. */
        OWN_USE,
        /** What an end customer uses or holds. */
        END_CUSTOMER,
        /** What nobody holds of a pool; below 0 if it is over-sold. */
        UNALLOCATED
    }

    /** The reseller's own use. */
    public static final ResaleBlock OWN_USE = new ResaleBlock(Kind.OWN_USE, null, null);

    /** The rest of pools. */
    public static final ResaleBlock UNALLOCATED = new ResaleBlock(Kind.UNALLOCATED, null, null);

    private static final Comparator<ResaleBlock> ORDER = Comparator.comparing(ResaleBlock::kind)
            .thenComparing(ResaleBlock::customerId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ResaleBlock::contractId, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The block of an end customer's contract. */
    public static ResaleBlock of(Organization endCustomer, Contract contract) {
        return new ResaleBlock(Kind.END_CUSTOMER, endCustomer, contract);
    }

    /** The id of the end customer; null if there is none. */
    public @Nullable String customerId() {
        return endCustomer == null ? null : endCustomer.id();
    }

    /** The id of the contract; null for the reseller's own. */
    public @Nullable String contractId() {
        return contract == null ? null : contract.id();
    }

    /** Own use first, then by end customer and contract, unallocated last. */
    @Override
    public int compareTo(ResaleBlock other) {
        return ORDER.compare(this, other);
    }
}
