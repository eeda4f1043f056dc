package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;

/**
 * Asks for the days whose use departs from what the days before let expect, by contract, resource type and meter.
 *
 * @param subject whose use, and when; its granularity, split and measure do not count
 * @param interval the share of ordinary days that lie inside, in percent, above 0 and below 100
 */
public record AnomalyQuery(TrendQuery subject, BigDecimal interval) implements ReportQuery<AnomalyReport> {
    /** 99 %: of a hundred ordinary days, one is listed all the same. */
    public static final BigDecimal USUAL_INTERVAL = BigDecimal.valueOf(99);

    public AnomalyQuery {
        interval = Decimals.entering(interval, "interval");
        if (interval.signum() <= 0 || interval.compareTo(BigDecimal.valueOf(100)) >= 0) {
            throw new ReportRefusedException("an interval of " + interval.toPlainString()
                    + " %; it is above 0 and below 100, for example " + USUAL_INTERVAL);
        }
    }

    /** Days outside of 99 %. */
    public static AnomalyQuery of(TrendQuery subject) {
        return new AnomalyQuery(subject, USUAL_INTERVAL);
    }

    @Override
    public Privilege privilege() {
        return subject.privilege();
    }

    @Override
    public PortfolioScope scope() {
        return subject.scope();
    }

    @Override
    public void check(Portfolio portfolio) {
        subject.check(portfolio);
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return new AnomalyCalculator(portfolio, this).request();
    }

    @Override
    public AnomalyReport calculate(Portfolio portfolio, Usage usage) {
        return new AnomalyCalculator(portfolio, this).report(usage);
    }
}
