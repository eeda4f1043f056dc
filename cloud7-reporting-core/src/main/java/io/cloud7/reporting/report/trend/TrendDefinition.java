package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import java.util.List;
import java.util.stream.Stream;

/** The trend report, for a menu. */
public final class TrendDefinition implements ReportDefinition {
    private static final List<Filter<?>> OWN = List.of(TrendFilters.GRANULARITY, TrendFilters.BY, TrendFilters.MEASURE);

    /** The definition. */
    public TrendDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return new ReportDescriptor(
                TrendReport.ID,
                TrendReport.TITLE,
                Privilege.CONTRACT,
                "How did use, cost, utilization and unused cost go on, step by step?",
                Stream.of(TrendFilters.SUBJECT, OWN, TrendFilters.WINDOW)
                        .flatMap(List::stream)
                        .toList(),
                TrendReport.tabs());
    }

    @Override
    public TrendQuery query(FilterValues values) {
        return TrendFilters.query(values, values.get(TrendFilters.GRANULARITY, Granularity.MONTH))
                .by(values.get(TrendFilters.BY, TrendSplit.NOTHING))
                .measure(values.get(TrendFilters.MEASURE));
    }
}
