package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.forecast.ForecastMethod;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks how figures will go on: what the running step will come to, and the steps after it.
 *
 * @param history the trend that is continued
 * @param horizon how many steps ahead, from 1 to 1000; the running one is not counted
 * @param method one method; null: the combination
 */
public record ForecastQuery(
        TrendQuery history, int horizon, @Nullable ForecastMethod method) implements ReportQuery<ForecastReport> {
    private static final int MOST_STEPS = 1_000;

    public ForecastQuery {
        if (horizon < 1 || horizon > MOST_STEPS) {
            throw new ReportRefusedException(
                    "a forecast of " + horizon + " steps; ask for 1 to " + MOST_STEPS + " steps");
        }
    }

    /** Continues a trend by so many steps. */
    public static ForecastQuery of(TrendQuery history, int horizon) {
        return new ForecastQuery(history, horizon, null);
    }

    /** The same by one method; null: by the combination. */
    public ForecastQuery using(@Nullable ForecastMethod one) {
        return new ForecastQuery(history, horizon, one);
    }

    @Override
    public Privilege privilege() {
        return history.privilege();
    }

    @Override
    public PortfolioScope scope() {
        return history.scope();
    }

    @Override
    public void check(Portfolio portfolio) {
        history.check(portfolio);
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return history.requirements(portfolio);
    }

    @Override
    public ForecastReport calculate(Portfolio portfolio, Usage usage) {
        return new ForecastCalculator(portfolio, this).report(usage);
    }
}
