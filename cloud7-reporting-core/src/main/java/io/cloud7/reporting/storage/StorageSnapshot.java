package io.cloud7.reporting.storage;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;

/** One consistent view of a storage, to be closed. For one thread. */
public interface StorageSnapshot extends AutoCloseable {
    /** What this view is of. Equal versions give equal answers. */
    DataVersion version();

    /**
     * The first question: whose contracts. Of each resource of another
     * contract the store tells the owner ({@link io.cloud7.reporting.portfolio.ContractFacts#guests}), so that the
     * portfolio can leave out what is not of the scope's subtree.
     */
    Portfolio portfolio(PortfolioScope scope);

    /**
     * The second question: which sums of usage. Records that were corrected do not count; those that correct do. Of two
     * samples of one resource and meter at one instant the later delivered holds.
     *
     * @throws IllegalArgumentException if the request names a product that the catalog does not have
     */
    Usage usage(UsageRequest request);

    /**
     * The same view with only what was recorded up to an instant: later writes change neither. It lives as long as this
     * one, and is closed with it.
     *
     * @param knownAt the instant; one after that of this view gives what this view gives
     */
    StorageSnapshot earlier(Instant knownAt);

    @Override
    void close();
}
