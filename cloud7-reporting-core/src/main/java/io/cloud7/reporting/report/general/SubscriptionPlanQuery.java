package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the subscription plan report.
 *
 * @param window its reference is the instant as of which status, expiry and allocation are told
 * @param activity only active contracts, only the others, or all
 * @param plan only contracts on the plan of this id; null: on all
 * @param role only contracts of organizations of this role; null: of all
 * @param model only the tab of this model; null: all tabs
 * @param expiringWithin only active contracts with at most so many days to expiry; null: all
 */
public record SubscriptionPlanQuery(
        ReportWindow window,
        Activity activity,
        @Nullable String plan,
        @Nullable OrganizationRole role,
        @Nullable SubscriptionModel model,
        @Nullable Integer expiringWithin)
        implements ReportQuery<SubscriptionPlanReport> {
    public SubscriptionPlanQuery {
        if (expiringWithin != null && expiringWithin < 0) {
            throw new ReportRefusedException("contracts are to expire within " + expiringWithin
                    + " days; write 0 or more, 0 for those that expire on the day itself");
        }
    }

    /** All contracts as of an instant. */
    public static SubscriptionPlanQuery asOf(Instant instant) {
        return at(ReportWindow.monthTo(instant));
    }

    /** All contracts as of the reference of a window. */
    public static SubscriptionPlanQuery at(ReportWindow window) {
        return new SubscriptionPlanQuery(window, Activity.ALL, null, null, null, null);
    }

    /** The same question about active contracts only, about the others only, or about all. */
    public SubscriptionPlanQuery activity(Activity which) {
        return new SubscriptionPlanQuery(window, which, plan, role, model, expiringWithin);
    }

    /** The same question about the contracts on one plan; null: on all. */
    public SubscriptionPlanQuery plan(@Nullable String id) {
        return new SubscriptionPlanQuery(window, activity, id, role, model, expiringWithin);
    }

    /** The same question about the contracts of organizations of one role; null: of all. */
    public SubscriptionPlanQuery role(@Nullable OrganizationRole only) {
        return new SubscriptionPlanQuery(window, activity, plan, only, model, expiringWithin);
    }

    /** The same question about one tab; null: about all. */
    public SubscriptionPlanQuery model(@Nullable SubscriptionModel tab) {
        return new SubscriptionPlanQuery(window, activity, plan, role, tab, expiringWithin);
    }

    /** The same question about the active contracts that expire in so many days at most; null: about all contracts. */
    public SubscriptionPlanQuery expiringWithin(@Nullable Integer days) {
        return new SubscriptionPlanQuery(window, activity, plan, role, model, days);
    }

    /** The instant as of which status, expiry and allocation are told. */
    public Instant asOf(Settings settings) {
        return window.reference(settings);
    }

    @Override
    public Privilege privilege() {
        return Privilege.GENERAL;
    }

    @Override
    public PortfolioScope scope() {
        return PortfolioScope.all(window.span());
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return new Subscriptions(portfolio, this).request();
    }

    @Override
    public SubscriptionPlanReport calculate(Portfolio portfolio, Usage usage) {
        return new Subscriptions(portfolio, this).report(usage);
    }
}
