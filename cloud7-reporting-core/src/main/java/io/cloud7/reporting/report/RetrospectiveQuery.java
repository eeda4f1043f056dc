package io.cloud7.reporting.report;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.usage.Usage;
import java.util.List;

/**
 * A question whose answer also depends on what was known at earlier instants, such as those at which invoices were
 * issued. Where there are none it costs what any question costs.
 *
 * @param <R> the answer
 */
public interface RetrospectiveQuery<R extends Report> extends ReportQuery<R> {
    /**
     * What it asks beside its main question.
     *
     * @param portfolio the answer to {@link #scope}
     */
    List<LookBack> lookBacks(Portfolio portfolio);

    /**
     * The answer.
     *
     * @param portfolio the answer to {@link #scope}
     * @param usage the answer to {@link #requirements}
     * @param known the answers to {@link #lookBacks}, in their order
     * @throws ReportRefusedException if the question does not fit the portfolio
     */
    R calculate(Portfolio portfolio, Usage usage, List<Knowledge> known);

    /**
     * The answer where nothing was to be looked back at.
     *
     * @throws IllegalStateException if something was
     */
    @Override
    default R calculate(Portfolio portfolio, Usage usage) {
        int wanted = lookBacks(portfolio).size();
        if (wanted > 0) {
            throw new IllegalStateException(
                    "the question looks back " + wanted + " times; ask its lookBacks first, and pass what was known");
        }
        return calculate(portfolio, usage, List.of());
    }
}
