package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.forecast.ForecastMethod;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.ReportWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The forecast report, for a menu. */
public final class ForecastDefinition implements ReportDefinition {
    private static final int USUAL_HORIZON = 3;
    private static final Filter<Integer> HORIZON =
            Filter.whole("horizon", "how many steps ahead, the running one not counted (default: 3)");
    private static final Filter<ForecastMethod> METHOD = Filter.choice(
            "method", ForecastMethod.class, "one method by name (default: the combination of all but linear-trend)");
    private static final Filter<Measure> MEASURE =
            Filter.choice("measure", Measure.class, "what to forecast (default: usage)");
    private static final Filter<LocalDate> FROM = Filter.day(
            "from", "the first day of the history (default: 24 months, 104 weeks, 91 days or 28 days of hours before)");
    private static final List<Filter<?>> OWN =
            List.of(TrendFilters.GRANULARITY, TrendFilters.BY, MEASURE, HORIZON, METHOD, FROM);

    /** The definition. */
    public ForecastDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return new ReportDescriptor(
                ForecastReport.ID,
                ForecastReport.TITLE,
                Privilege.CONTRACT,
                "What will the running period come to, and the next ones?",
                Stream.of(
                                TrendFilters.SUBJECT,
                                OWN,
                                List.<Filter<?>>of(CommonFilters.TO, CommonFilters.ZONE, CommonFilters.AS_OF))
                        .flatMap(List::stream)
                        .toList(),
                ForecastReport.tabs());
    }

    @Override
    public ForecastQuery query(FilterValues values) {
        Granularity granularity = values.get(TrendFilters.GRANULARITY, Granularity.MONTH);
        TrendQuery history = TrendFilters.query(values, granularity)
                .during(window(values.window(), granularity))
                .by(values.get(TrendFilters.BY, TrendSplit.NOTHING))
                .measure(values.get(MEASURE, Measure.USAGE));
        return ForecastQuery.of(history, values.get(HORIZON, USUAL_HORIZON)).using(values.get(METHOD));
    }

    private static ReportWindow window(ReportWindow asked, Granularity granularity) {
        if (asked.from() != null) {
            return asked;
        }
        LocalDate last = asked.to();
        Instant asOf = asked.asOf();
        if (last == null && asOf != null) {
            ZoneId zone = asked.zone() == null ? ZoneOffset.UTC : asked.zone();
            last = asOf.atZone(zone).toLocalDate();
        }
        return last == null
                ? asked
                : new ReportWindow(granularity.historyBefore(last), asked.to(), asked.zone(), asked.asOf());
    }
}
