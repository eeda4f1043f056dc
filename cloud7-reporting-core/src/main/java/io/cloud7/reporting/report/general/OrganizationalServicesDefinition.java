package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import java.util.List;

/** The organizational services report, for a menu. */
public final class OrganizationalServicesDefinition implements ReportDefinition {
    private static final Filter<SubscriptionModel> MODEL =
            Filter.choice("model", SubscriptionModel.class, "the tab of one model (default: all)");
    private static final Filter<Boolean> END_CUSTOMERS = Filter.flag(
            "include-end-customers", "whether a reseller's rows hold all that is below it (default: false)");

    private static final ReportDescriptor DESCRIPTOR = new ReportDescriptor(
            OrganizationalServicesReport.ID,
            OrganizationalServicesReport.TITLE,
            Privilege.GENERAL,
            "Which services does each organization use, from which provider, and how much?",
            List.of(
                    CommonFilters.FROM,
                    CommonFilters.TO,
                    CommonFilters.ZONE,
                    CommonFilters.AS_OF,
                    CommonFilters.ORGANIZATION,
                    CommonFilters.ROLE,
                    CommonFilters.PROVIDER,
                    MODEL,
                    END_CUSTOMERS),
            ServiceLayouts.ROWS.tabs(ServiceLayouts.TOTALS, ServiceLayouts.PROVIDERS));

    /** The definition. */
    public OrganizationalServicesDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public OrganizationalServicesQuery query(FilterValues values) {
        return new OrganizationalServicesQuery(
                values.window(),
                values.get(CommonFilters.ORGANIZATION),
                values.get(CommonFilters.ROLE),
                values.get(CommonFilters.PROVIDER),
                values.get(MODEL),
                values.get(END_CUSTOMERS, false));
    }
}
