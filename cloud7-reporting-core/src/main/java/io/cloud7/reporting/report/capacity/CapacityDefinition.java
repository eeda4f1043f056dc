package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The capacity report: of all contracts at an instant, or of one of them over a window. */
public final class CapacityDefinition implements ReportDefinition {
    private static final Filter<String> SUBSCRIPTION =
            Filter.text("subscription", "the id of a contract, to see its resources (default: all contracts)");
    private static final Filter<SeriesStep> SERIES = Filter.choice(
            "series", SeriesStep.class, "the step of a time series of this subscription (default: no series)");
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

    private static final Filter<Boolean> FORECAST =
            Filter.flag("forecast", "whether the operator is told when providers will be full (default: false)");

    /** Filters that choose among contracts. */
    private static final List<Filter<?>> OF_ALL = List.of(
            CommonFilters.PROVIDER,
            CommonFilters.ROLE,
            EXPIRING_WITHIN,
            LABEL,
            ORDER,
            NORMAL_FROM,
            NEAR_LIMIT_ABOVE,
            OVER_ALLOCATED_ABOVE,
            FORECAST);

    /** The report as a console knows it. */
    public CapacityDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return new ReportDescriptor(
                "capacity",
                CapacityDocument.TITLE,
                Privilege.CAPACITY,
                "What every active contract is granted and holds, when it ends, and how full the providers are.",
                Stream.concat(
                                Stream.of(
                                        SUBSCRIPTION,
                                        SERIES,
                                        CommonFilters.FROM,
                                        CommonFilters.TO,
                                        CommonFilters.ZONE,
                                        CommonFilters.AS_OF),
                                OF_ALL.stream())
                        .toList(),
                Stream.concat(CapacityDocument.tabs().stream(), SubscriptionCapacityDocument.tabs().stream())
                        .toList());
    }

    @Override
    public ReportQuery<? extends Report> query(FilterValues values) {
        String subscription = values.get(SUBSCRIPTION);
        return subscription == null ? ofAll(values) : ofOne(subscription, values);
    }

    private static ReportQuery<? extends Report> ofOne(String subscription, FilterValues values) {
        for (Filter<?> filter : OF_ALL) {
            if (values.get(filter) != null) {
                throw new ReportRefusedException(
                        filter + " chooses among contracts, and subscription names one; leave out one of them");
            }
        }
        return new SubscriptionCapacityQuery(subscription, values.window(), values.get(SERIES));
    }

    private static ReportQuery<? extends Report> ofAll(FilterValues values) {
        if (values.get(SERIES) != null) {
            throw new ReportRefusedException("series is of one contract; name it as subscription");
        }
        AllocationThresholds standard = AllocationThresholds.STANDARD;
        CapacityQuery query = CapacityQuery.of(values.window())
                .onProvider(values.get(CommonFilters.PROVIDER))
                .ofRole(values.get(CommonFilters.ROLE))
                .expiringWithin(values.get(EXPIRING_WITHIN))
                .labelled(values.get(LABEL))
                .forecasting(values.get(FORECAST, false))
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
