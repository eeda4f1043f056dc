package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Asks how hard the resources of one contract work. Of the window counts what lies inside the life of the contract.
 *
 * @param contract the contract's id
 * @param window over which consumption and samples are taken; states, levels and the entitlement are as of its
 *     reference instant
 * @param series the step of the time series; null: none
 */
public record SubscriptionCapacityQuery(
        String contract, ReportWindow window, @Nullable SeriesStep series)
        implements ReportQuery<SubscriptionCapacityReport> {
    /** The days from one to another, both inclusive. */
    public static SubscriptionCapacityQuery of(String contract, LocalDate from, LocalDate to) {
        return new SubscriptionCapacityQuery(contract, ReportWindow.of(from, to), null);
    }

    /** A calendar month. */
    public static SubscriptionCapacityQuery of(String contract, YearMonth month) {
        return new SubscriptionCapacityQuery(contract, ReportWindow.of(month), null);
    }

    /** The same with a time series. */
    public SubscriptionCapacityQuery by(@Nullable SeriesStep step) {
        return new SubscriptionCapacityQuery(contract, window, step);
    }

    /** The same with the window's days in another zone. */
    public SubscriptionCapacityQuery in(@Nullable ZoneId zone) {
        return new SubscriptionCapacityQuery(contract, window.in(zone), series);
    }

    /** The same as of an instant. */
    public SubscriptionCapacityQuery asOf(@Nullable Instant instant) {
        return new SubscriptionCapacityQuery(contract, window.asOf(instant), series);
    }

    @Override
    public Privilege privilege() {
        return Privilege.CAPACITY;
    }

    @Override
    public PortfolioScope scope() {
        return PortfolioScope.contract(contract, window.span());
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return calculator(portfolio).requirements();
    }

    @Override
    public SubscriptionCapacityReport calculate(Portfolio portfolio, Usage usage) {
        return calculator(portfolio).report(usage);
    }

    private SubscriptionCapacityCalculator calculator(Portfolio portfolio) {
        if (portfolio.contracts().size() != 1) {
            throw new ReportRefusedException(
                    "there is no resource subscription \"" + contract + "\"; write the id of a contract");
        }
        ContractFacts facts = portfolio.contracts().get(0);
        return new SubscriptionCapacityCalculator(this, portfolio, facts);
    }
}
