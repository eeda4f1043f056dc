package io.cloud7.reporting.report.general;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;

/** The report of all bundles, for a menu. */
public final class AllBundleDefinition implements ReportDefinition {
    private static final Filter<Boolean> OVER_QUOTA =
            Filter.flag("over-quota", "whether only rows with use beyond the quota are listed (default: false)");

    private static final ReportDescriptor DESCRIPTOR = new ReportDescriptor(
            AllBundleReport.ID,
            AllBundleReport.TITLE,
            Privilege.GENERAL,
            "How much of each quota is used, and what is used beyond it?",
            ResourceFilter.filtersAnd(OVER_QUOTA),
            AllBundleReport.tabs());

    /** The definition. */
    public AllBundleDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AllBundleQuery query(FilterValues values) {
        return new AllBundleQuery(values.window(), ResourceFilter.of(values), values.get(OVER_QUOTA, false));
    }
}
