package io.cloud7.reporting.report.general;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import java.util.List;

/** The own usage report, for a menu. */
public final class OwnUsageDefinition implements ReportDefinition {
    private static final ReportDescriptor DESCRIPTOR = new ReportDescriptor(
            OwnUsageReport.ID,
            OwnUsageReport.TITLE,
            Privilege.GENERAL,
            "What does the viewer's own organization use, without all that is below it?",
            List.of(
                    CommonFilters.FROM,
                    CommonFilters.TO,
                    CommonFilters.ZONE,
                    CommonFilters.AS_OF,
                    CommonFilters.PROVIDER,
                    CommonFilters.RESOURCE_TYPE),
            OwnUsageReport.documentTabs());

    /** The definition. */
    public OwnUsageDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public OwnUsageQuery query(FilterValues values) {
        return new OwnUsageQuery(
                values.window(), values.get(CommonFilters.PROVIDER), values.get(CommonFilters.RESOURCE_TYPE));
    }
}
