package io.cloud7.reporting.report.general;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.WideReportQuery;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;

/**
 * Asks for all bundles. A bundle's fee and refund stand with its first item: a filter that leaves the item out leaves
 * them out too.
 *
 * @param window when
 * @param filter which rows; the region is that of the product
 * @param onlyOverQuota whether only rows with use beyond the quota are wanted
 */
public record AllBundleQuery(ReportWindow window, ResourceFilter filter, boolean onlyOverQuota)
        implements WideReportQuery<AllBundleReport> {
    /** All of them that meet a window. */
    public static AllBundleQuery during(ReportWindow window) {
        return new AllBundleQuery(window, ResourceFilter.ALL, false);
    }

    /** The same question about some rows. */
    public AllBundleQuery where(ResourceFilter wanted) {
        return new AllBundleQuery(window, wanted, onlyOverQuota);
    }

    /** The same question about use beyond the quota only, or about all. */
    public AllBundleQuery onlyOverQuota(boolean only) {
        return new AllBundleQuery(window, filter, only);
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
        return new BundleResources(portfolio, this).request();
    }

    @Override
    public AllBundleReport calculate(Portfolio portfolio, Usage usage) {
        return new BundleResources(portfolio, this).report(usage);
    }
}
