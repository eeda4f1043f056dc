package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import java.util.List;

/** The filters that trends, forecasts and anomalies share. */
final class TrendFilters {
    static final Filter<Granularity> GRANULARITY =
            Filter.choice("granularity", Granularity.class, "the length of the steps (default: month)");
    static final Filter<Measure> MEASURE = Filter.choice("measure", Measure.class, "what to follow (default: all)");
    static final Filter<TrendSplit> BY = Filter.choice(
            "by", TrendSplit.class, "into which series, beside meter and currency (default: nothing, one series)");
    private static final Filter<String> ORGANIZATION =
            Filter.text("organization", "the id of the organization whose own contracts count (default: all)");
    private static final Filter<String> CONTRACT =
            Filter.text("contract", "the id of a contract, or its name (default: all)");
    private static final Filter<SubscriptionModel> MODEL =
            Filter.choice("model", SubscriptionModel.class, "the subscription model (default: all)");
    private static final Filter<String> METER = Filter.text("meter", "the code of a meter (default: all)");

    /** Whose figures. */
    static final List<Filter<?>> SUBJECT =
            List.of(ORGANIZATION, CONTRACT, CommonFilters.PROVIDER, CommonFilters.RESOURCE_TYPE, MODEL, METER);

    /** When. */
    static final List<Filter<?>> WINDOW =
            List.of(CommonFilters.FROM, CommonFilters.TO, CommonFilters.ZONE, CommonFilters.AS_OF);

    private TrendFilters() {}

    static TrendQuery query(FilterValues values, Granularity granularity) {
        return TrendQuery.of(values.window(), granularity)
                .organization(values.get(ORGANIZATION))
                .contract(values.get(CONTRACT))
                .provider(values.get(CommonFilters.PROVIDER))
                .resourceType(values.get(CommonFilters.RESOURCE_TYPE))
                .model(values.get(MODEL))
                .meter(values.get(METER));
    }
}
