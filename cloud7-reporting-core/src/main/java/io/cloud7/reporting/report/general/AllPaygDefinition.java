package io.cloud7.reporting.report.general;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;

/** The report of all pay-as-you-go resources, for a menu. */
public final class AllPaygDefinition implements ReportDefinition {
    private static final Filter<Boolean> DELETED = Filter.flag(
            "include-deleted",
            "whether resources that are deleted as of the reference instant are listed (default: true)");
    private static final Filter<Boolean> BY_RESOURCE = Filter.flag(
            "by-resource",
            "whether there is one row a resource and product, not one a configuration period (default: false)");

    private static final ReportDescriptor DESCRIPTOR = new ReportDescriptor(
            AllPaygReport.ID,
            AllPaygReport.TITLE,
            Privilege.GENERAL,
            "Which pay-as-you-go resources ran, how much of them was used, and what does that cost?",
            ResourceFilter.filtersAnd(DELETED, BY_RESOURCE),
            AllPaygReport.tabs());

    /** The definition. */
    public AllPaygDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AllPaygQuery query(FilterValues values) {
        return new AllPaygQuery(
                values.window(), ResourceFilter.of(values), values.get(DELETED, true), values.get(BY_RESOURCE, false));
    }
}
