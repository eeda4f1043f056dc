package io.cloud7.reporting.report;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;

/**
 * A question. All its methods are pure: no clock, no input or output, no randomness.
 *
 * @param <R> the answer
 */
public interface ReportQuery<R extends Report> {
    /** What a viewer must have to ask it. */
    Privilege privilege();

    /** Whose contracts it is about. The engine narrows this to what the viewer may see. */
    PortfolioScope scope();

    /**
     * Refuses a question that does not fit the world. The engine asks this first, with the whole portfolio.
     *
     * @param portfolio the answer to {@link #scope}
     * @throws ReportRefusedException if the question does not fit the portfolio
     */
    default void check(Portfolio portfolio) {}

    /**
     * Which sums of usage it needs.
     *
     * @throws ReportRefusedException if the question does not fit the portfolio
     */
    UsageRequest requirements(Portfolio portfolio);

    /**
     * The answer.
     *
     * @param portfolio the answer to {@link #scope}
     * @param usage the answer to {@link #requirements}
     * @throws ReportRefusedException if the question does not fit the portfolio
     */
    R calculate(Portfolio portfolio, Usage usage);
}
