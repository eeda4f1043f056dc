package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;

/**
 * Asks for the capacity report in order of expiry. This order runs across organizations, so the report is calculated
 * whole.
 *
 * @param question what is asked
 */
public record CapacityByExpiry(CapacityQuery question) implements ReportQuery<CapacityReport> {
    @Override
    public Privilege privilege() {
        return question.privilege();
    }

    @Override
    public PortfolioScope scope() {
        return question.scope();
    }

    @Override
    public void check(Portfolio portfolio) {
        question.check(portfolio);
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return question.requirements(portfolio);
    }

    @Override
    public CapacityReport calculate(Portfolio portfolio, Usage usage) {
        return question.calculate(portfolio, usage).byExpiry();
    }
}
