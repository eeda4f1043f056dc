package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the organizational services report.
 *
 * <p>Filters leave rows out; they change no row. A share of a provider is of all that the viewer may see.
 *
 * @param window the days in which use counts, and the instant as of which resources and levels are counted
 * @param organization only the rows of this organization; null: of all
 * @param role only the rows of organizations of this role; null: of all
 * @param provider only the rows of the provider of this id; null: of all
 * @param model only the tab of this model; null: all tabs
 * @param withEndCustomers whether what is below a reseller is in the reseller's rows, and nowhere else
 */
public record OrganizationalServicesQuery(
        ReportWindow window,
        @Nullable String organization,
        @Nullable OrganizationRole role,
        @Nullable String provider,
        @Nullable SubscriptionModel model,
        boolean withEndCustomers)
        implements ReportQuery<OrganizationalServicesReport> {

    /** All services in a window, each organization by itself. */
    public static OrganizationalServicesQuery during(ReportWindow window) {
        return new OrganizationalServicesQuery(window, null, null, null, null, false);
    }

    /** The same question about one organization; null: about all. */
    public OrganizationalServicesQuery organization(@Nullable String id) {
        return new OrganizationalServicesQuery(window, id, role, provider, model, withEndCustomers);
    }

    /** The same question about the organizations of one role; null: of all. */
    public OrganizationalServicesQuery role(@Nullable OrganizationRole only) {
        return new OrganizationalServicesQuery(window, organization, only, provider, model, withEndCustomers);
    }

    /** The same question about one provider; null: about all. */
    public OrganizationalServicesQuery provider(@Nullable String id) {
        return new OrganizationalServicesQuery(window, organization, role, id, model, withEndCustomers);
    }

    /** The same question about one tab; null: about all. */
    public OrganizationalServicesQuery model(@Nullable SubscriptionModel tab) {
        return new OrganizationalServicesQuery(window, organization, role, provider, tab, withEndCustomers);
    }

    /** The same question with what is below a reseller in the reseller's rows, and nowhere else. */
    public OrganizationalServicesQuery includingEndCustomers(boolean included) {
        return new OrganizationalServicesQuery(window, organization, role, provider, model, included);
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
        return new Services(portfolio, this).request();
    }

    @Override
    public OrganizationalServicesReport calculate(Portfolio portfolio, Usage usage) {
        return new Services(portfolio, this).report(usage);
    }
}
