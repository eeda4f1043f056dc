package io.cloud7.reporting.report.general;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks what the viewer's own organization uses, without all that is below it.
 *
 * @param window when
 * @param provider only resources of this provider; null: of all
 * @param resourceType only resources of this type; null: of all
 */
public record OwnUsageQuery(
        ReportWindow window,
        @Nullable String provider,
        @Nullable String resourceType) implements ReportQuery<OwnUsageReport> {
    /** All of it in a window. */
    public static OwnUsageQuery during(ReportWindow window) {
        return new OwnUsageQuery(window, null, null);
    }

    /** The same question about one provider; null: about all. */
    public OwnUsageQuery provider(@Nullable String id) {
        return new OwnUsageQuery(window, id, resourceType);
    }

    /** The same question about one type of resources; null: about all. */
    public OwnUsageQuery resourceType(@Nullable String type) {
        return new OwnUsageQuery(window, provider, type);
    }

    ResourceFilter filter() {
        return ResourceFilter.ALL.provider(provider).resourceType(resourceType);
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
    public void check(Portfolio portfolio) {
        filter().check(portfolio);
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return new OwnUsage(portfolio, this).request();
    }

    @Override
    public OwnUsageReport calculate(Portfolio portfolio, Usage usage) {
        return new OwnUsage(portfolio, this).report(usage);
    }
}
