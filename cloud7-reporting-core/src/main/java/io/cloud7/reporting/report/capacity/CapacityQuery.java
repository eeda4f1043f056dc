package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.Visible;
import io.cloud7.reporting.report.WideReportQuery;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks what active contracts are granted and hold at an instant, and how full the providers are.
 *
 * <p>Role, expiry and label choose rows; the providers are summed over all active contracts that the viewer sees.
 *
 * @param window its reference instant counts, to the microsecond
 * @param provider the id of a provider; null: all
 * @param role the role of the buyer; null: all
 * @param expiringWithin only contracts that expire within so many days, or are in grace; null: all
 * @param label only rows of this label; null: all
 * @param thresholds of the labels
 * @param forecast whether the operator is told when providers will be full
 */
public record CapacityQuery(
        ReportWindow window,
        @Nullable String provider,
        @Nullable OrganizationRole role,
        @Nullable Integer expiringWithin,
        @Nullable AllocationLabel label,
        AllocationThresholds thresholds,
        boolean forecast)
        implements WideReportQuery<CapacityReport> {
    private static final int EXPIRING_DAYS = 30;

    public CapacityQuery {
        if (expiringWithin != null && expiringWithin < 0) {
            throw new ReportRefusedException(
                    "expiring within " + expiringWithin + " days: the number of days is 0 or more");
        }
    }

    /** All contracts at an instant. */
    public static CapacityQuery asOf(Instant instant) {
        return of(ReportWindow.monthTo(instant));
    }

    /** All contracts at the reference instant of a window. */
    public static CapacityQuery of(ReportWindow window) {
        return new CapacityQuery(window, null, null, null, null, AllocationThresholds.STANDARD, false);
    }

    /** The same on one provider. */
    public CapacityQuery onProvider(@Nullable String id) {
        return new CapacityQuery(window, id, role, expiringWithin, label, thresholds, forecast);
    }

    /** The same for buyers of one role. */
    public CapacityQuery ofRole(@Nullable OrganizationRole buyers) {
        return new CapacityQuery(window, provider, buyers, expiringWithin, label, thresholds, forecast);
    }

    /** The same for contracts that expire within so many days. */
    public CapacityQuery expiringWithin(@Nullable Integer days) {
        return new CapacityQuery(window, provider, role, days, label, thresholds, forecast);
    }

    /** The same for rows of one label. */
    public CapacityQuery labelled(@Nullable AllocationLabel only) {
        return new CapacityQuery(window, provider, role, expiringWithin, only, thresholds, forecast);
    }

    /** The same with other thresholds of the labels. */
    public CapacityQuery with(AllocationThresholds others) {
        return new CapacityQuery(window, provider, role, expiringWithin, label, others, forecast);
    }

    /** The same, with or without a forecast of when providers will be full. */
    public CapacityQuery forecasting(boolean wanted) {
        return new CapacityQuery(window, provider, role, expiringWithin, label, thresholds, wanted);
    }

    /** The same, those that expire first on top. */
    public CapacityByExpiry byExpiry() {
        return new CapacityByExpiry(this);
    }

    /** Within how many days an active contract is flagged as expiring: those asked for, else 30. */
    public int expiringDays() {
        return expiringWithin == null ? EXPIRING_DAYS : expiringWithin;
    }

    /** The instant. */
    public Instant asOf(Settings settings) {
        return window.reference(settings).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Privilege privilege() {
        return Privilege.CAPACITY;
    }

    @Override
    public PortfolioScope scope() {
        return PortfolioScope.all(window.span());
    }

    @Override
    public void check(Portfolio portfolio) {
        if (provider != null) {
            new Visible(portfolio).provider(provider);
        }
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        Instant asOf = asOf(portfolio.settings());
        CapacityCalculator calculator = new CapacityCalculator(this, portfolio);
        List<UsageRequest.Peak> levels = portfolio.contracts().stream()
                .filter(calculator::isListed)
                .flatMap(facts -> new HeldLevels(portfolio, facts, asOf).questions().stream())
                .toList();
        List<UsageRequest.Sum> history = forecasts(portfolio) ? new DailyUse(portfolio, asOf).questions() : List.of();
        return new UsageRequest(history, List.of(), levels, HeldLevels.runsUntil(asOf));
    }

    /** Only the operator knows how full a provider may be. */
    boolean forecasts(Portfolio portfolio) {
        return forecast && portfolio.viewer().role() == OrganizationRole.CLOUD_ADMIN;
    }

    @Override
    public CapacityReport calculate(Portfolio portfolio, Usage usage) {
        return new CapacityCalculator(this, portfolio).report(usage);
    }
}
