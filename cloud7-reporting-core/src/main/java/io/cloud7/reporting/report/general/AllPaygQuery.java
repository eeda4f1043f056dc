package io.cloud7.reporting.report.general;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.WideReportQuery;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;

/**
 * Asks for all pay-as-you-go resources.
 *
 * @param window when
 * @param filter which rows
 * @param includeDeleted whether resources that are deleted as of the reference instant are wanted
 * @param byResource whether a resource's rows of one product are added up to one
 */
public record AllPaygQuery(ReportWindow window, ResourceFilter filter, boolean includeDeleted, boolean byResource)
        implements WideReportQuery<AllPaygReport> {
    /** All of them in a window, deleted ones too, by configuration period. */
    public static AllPaygQuery during(ReportWindow window) {
        return new AllPaygQuery(window, ResourceFilter.ALL, true, false);
    }

    /** The same question about some rows. */
    public AllPaygQuery where(ResourceFilter wanted) {
        return new AllPaygQuery(window, wanted, includeDeleted, byResource);
    }

    /** The same question with deleted resources, or without them. */
    public AllPaygQuery includeDeleted(boolean wanted) {
        return new AllPaygQuery(window, filter, wanted, byResource);
    }

    /** The same question with one row a resource and product, or one a configuration period. */
    public AllPaygQuery byResource(boolean wanted) {
        return new AllPaygQuery(window, filter, includeDeleted, wanted);
    }

    @Override
    public Privilege privilege() {
        return Privilege.GENERAL;
    }

    @Override
    public PortfolioScope scope() {
        return PortfolioScope.organization(filter.organization(), window.span());
    }

    @Override
    public void check(Portfolio portfolio) {
        filter.check(portfolio);
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return new PaygResources(portfolio, this).request();
    }

    @Override
    public AllPaygReport calculate(Portfolio portfolio, Usage usage) {
        return new PaygResources(portfolio, this).report(usage);
    }
}
