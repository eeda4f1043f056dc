package io.cloud7.reporting.report;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a report asks beside its main question: the same world as known at another instant. Pure, like a query. */
public interface LookBack {
    /** Only what was recorded up to this instant counts; null: all that the report itself knows. */
    @Nullable Instant knownAt();

    /** Whose contracts. */
    PortfolioScope scope();

    /**
     * Which sums of usage.
     *
     * @param then the answer to {@link #scope}; a contract that was not known yet is not there
     */
    UsageRequest requirements(Portfolio then);
}
