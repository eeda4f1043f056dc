package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.ReportQuery;
import java.util.List;

/** The drill-down of the capacity report: the resources of one contract. */
public final class SubscriptionCapacityDefinition implements ReportDefinition {
    private static final Filter<String> SUBSCRIPTION =
            Filter.text("subscription", "the contract's id").required();
    private static final Filter<SeriesStep> SERIES =
            Filter.choice("series", SeriesStep.class, "the step of a time series (default: no series)");

    /** The report as a console knows it. */
    public SubscriptionCapacityDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return new ReportDescriptor(
                SubscriptionCapacityDocument.ID,
                SubscriptionCapacityDocument.TITLE,
                Privilege.CAPACITY,
                "How hard the resources of one contract work: consumption, and CPU and memory by samples.",
                List.of(
                        SUBSCRIPTION,
                        CommonFilters.FROM,
                        CommonFilters.TO,
                        CommonFilters.ZONE,
                        CommonFilters.AS_OF,
                        SERIES),
                SubscriptionCapacityDocument.tabs());
    }

    @Override
    public ReportQuery<? extends Report> query(FilterValues values) {
        return new SubscriptionCapacityQuery(values.required(SUBSCRIPTION), values.window(), values.get(SERIES));
    }
}
