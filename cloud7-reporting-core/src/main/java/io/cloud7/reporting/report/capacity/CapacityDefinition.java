package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.ReportQuery;
import java.math.BigDecimal;
import java.util.List;

/** The capacity report of all contracts. */
public final class CapacityDefinition implements ReportDefinition {
    private static final Filter<Integer> EXPIRING_WITHIN = Filter.whole(
            "expiring-within", "only contracts that expire within so many days, or are in grace (default: all)");
    private static final Filter<AllocationLabel> LABEL =
            Filter.choice("label", AllocationLabel.class, "only rows of this label (default: all)");
    private static final Filter<CapacityOrder> ORDER =
            Filter.choice("order", CapacityOrder.class, "the order of the rows (default: organization)");
    private static final Filter<BigDecimal> NORMAL_FROM =
            Filter.percent("normal-from", "the utilization below which a row is UNDER_UTILIZED (default: 20)");
    private static final Filter<BigDecimal> NEAR_LIMIT_ABOVE =
            Filter.percent("near-limit-above", "the utilization above which a row is NEAR_LIMIT (default: 80)");
    private static final Filter<BigDecimal> OVER_ALLOCATED_ABOVE = Filter.percent(
            "over-allocated-above", "the utilization above which a row is OVER_ALLOCATED (default: 100)");

    /** The report as a console knows it. */
    public CapacityDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return new ReportDescriptor(
                "capacity",
                CapacityDocument.TITLE,
                Privilege.CAPACITY,
                "What every active contract is granted and holds, when it ends, and how full the providers are.",
                List.of(
                        CommonFilters.AS_OF,
                        CommonFilters.PROVIDER,
                        CommonFilters.ROLE,
                        EXPIRING_WITHIN,
                        LABEL,
                        ORDER,
                        NORMAL_FROM,
                        NEAR_LIMIT_ABOVE,
                        OVER_ALLOCATED_ABOVE),
                CapacityDocument.tabs());
    }

    @Override
    public ReportQuery<? extends Report> query(FilterValues values) {
        AllocationThresholds standard = AllocationThresholds.STANDARD;
        CapacityQuery query = CapacityQuery.asOf(values.asOf())
                .onProvider(values.get(CommonFilters.PROVIDER))
                .ofRole(values.get(CommonFilters.ROLE))
                .expiringWithin(values.get(EXPIRING_WITHIN))
                .labelled(values.get(LABEL))
                .with(new AllocationThresholds(
                        values.get(NORMAL_FROM, standard.normalFrom()),
                        values.get(NEAR_LIMIT_ABOVE, standard.nearLimitAbove()),
                        values.get(OVER_ALLOCATED_ABOVE, standard.overAllocatedAbove())));
        return switch (values.get(ORDER, CapacityOrder.ORGANIZATION)) {
            case ORGANIZATION -> query;
            case EXPIRY -> query.byExpiry();
        };
    }
}
