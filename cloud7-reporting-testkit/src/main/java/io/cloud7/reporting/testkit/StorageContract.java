package io.cloud7.reporting.testkit;

import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Storage;
import org.junit.jupiter.api.Nested;

/**
 * What a storage must do. A storage of one's own is tested by a class like this:
 *
 * <pre>
 * class MyStorageTest extends StorageContract {
 *     &#64;Override
 *     protected Ports open() {
 *         return Ports.of(new MyStorage());
 *     }
 * }
 * </pre>
 *
 * <p>Expected values are worked out by hand, or by counting minute by minute; none comes from the code under test.
 */
public abstract class StorageContract {
    /** For subclasses. */
    protected StorageContract() {}

    /**
     * The three ports of one store.
     *
     * @param storage to read by
     * @param ledger to write facts by
     * @param reference to write the cloud and invoices by
     */
    public record Ports(Storage storage, Ledger ledger, ReferenceStore reference) {
        /** The ports of a store that is all three. */
        public static <S extends Storage & Ledger & ReferenceStore> Ports of(S store) {
            return new Ports(store, store, store);
        }
    }

    /** A fresh store that holds nothing; asked for before each test. */
    protected abstract Ports open();

    /** Whether many threads may write at once; a storage for one writer says no. */
    protected boolean takesManyWriters() {
        return true;
    }

    @Nested
    class Deliveries extends DeliveryContract {
        @Override
        Ports ports() {
            return open();
        }
    }

    @Nested
    class Streams extends StreamContract {
        @Override
        Ports ports() {
            return open();
        }
    }

    @Nested
    class Corrections extends CorrectionContract {
        @Override
        Ports ports() {
            return open();
        }
    }

    @Nested
    class Knowledge extends KnowledgeContract {
        @Override
        Ports ports() {
            return open();
        }
    }

    @Nested
    class Portfolios extends PortfolioContract {
        @Override
        Ports ports() {
            return open();
        }
    }

    @Nested
    class Sums extends SumContract {
        @Override
        Ports ports() {
            return open();
        }
    }

    @Nested
    class Levels extends LevelContract {
        @Override
        Ports ports() {
            return open();
        }
    }

    @Nested
    class Settlements extends SettlementContract {
        @Override
        Ports ports() {
            return open();
        }
    }

    @Nested
    class PeakLevels extends PeakContract {
        @Override
        Ports ports() {
            return open();
        }
    }

    @Nested
    class Samples extends SampleContract {
        @Override
        Ports ports() {
            return open();
        }
    }

    @Nested
    class Laws extends LawContract {
        @Override
        Ports ports() {
            return open();
        }

        @Override
        boolean manyWriters() {
            return takesManyWriters();
        }
    }
}
