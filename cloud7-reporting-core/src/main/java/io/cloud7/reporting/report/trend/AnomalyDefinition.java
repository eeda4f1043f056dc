package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The report on anomalies, for a menu. */
public final class AnomalyDefinition implements ReportDefinition {
    private static final Filter<BigDecimal> INTERVAL =
            Filter.percent("interval", "the share of ordinary days that are not listed, in percent (default: 99)");

    /** The definition. */
    public AnomalyDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return new ReportDescriptor(
                AnomalyReport.ID,
                AnomalyReport.TITLE,
                Privilege.CONTRACT,
                "On which days did use depart from what the days before let expect?",
                Stream.of(TrendFilters.SUBJECT, List.<Filter<?>>of(INTERVAL), TrendFilters.WINDOW)
                        .flatMap(List::stream)
                        .toList(),
                AnomalyReport.tabs());
    }

    @Override
    public AnomalyQuery query(FilterValues values) {
        return new AnomalyQuery(
                TrendFilters.query(values, Granularity.DAY), values.get(INTERVAL, AnomalyQuery.USUAL_INTERVAL));
    }
}
