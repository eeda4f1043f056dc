package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import java.util.List;

/** The subscription plan report, for a menu. */
public final class SubscriptionPlanDefinition implements ReportDefinition {
    private static final Filter<Activity> STATUS =
            Filter.choice("status", Activity.class, "only active or inactive contracts (default: all)");
    private static final Filter<String> PLAN = Filter.text("plan", "the id of the plan (default: all)");
    private static final Filter<SubscriptionModel> MODEL =
            Filter.choice("model", SubscriptionModel.class, "the tab of one model (default: all)");
    private static final Filter<Integer> EXPIRING_WITHIN =
            Filter.whole("expiring-within", "only active contracts that expire in at most so many days (default: all)");

    private static final ReportDescriptor DESCRIPTOR = new ReportDescriptor(
            SubscriptionPlanReport.ID,
            SubscriptionPlanReport.TITLE,
            Privilege.GENERAL,
            "Who is on which plan, until when and with what, and which plans and models are the most popular?",
            List.of(
                    STATUS,
                    PLAN,
                    CommonFilters.ROLE,
                    MODEL,
                    CommonFilters.TO,
                    CommonFilters.ZONE,
                    CommonFilters.AS_OF,
                    EXPIRING_WITHIN),
            SubscriptionLayouts.ROWS.tabs(SubscriptionLayouts.PLANS, SubscriptionLayouts.MODELS));

    /** The definition. */
    public SubscriptionPlanDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public SubscriptionPlanQuery query(FilterValues values) {
        return new SubscriptionPlanQuery(
                values.window(),
                values.get(STATUS, Activity.ALL),
                values.get(PLAN),
                values.get(CommonFilters.ROLE),
                values.get(MODEL),
                values.get(EXPIRING_WITHIN));
    }
}
