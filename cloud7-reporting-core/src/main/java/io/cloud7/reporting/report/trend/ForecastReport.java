package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import java.util.ArrayList;
import java.util.List;

/** How figures are expected to go on. */
public final class ForecastReport implements Report {
    static final String ID = "forecast";
    static final String TITLE = "Forecast Report";

    private final TrendHeader header;
    private final ForecastQuery query;
    private final TrendLayouts layouts;
    private final List<TrendSeries> history;
    private final List<ForecastRow> rows;
    private final List<ForecastAccuracy> accuracies;
    private final List<ContractEvent> knownSteps;
    private final List<Warning> warnings;

    ForecastReport(
            Portfolio portfolio,
            ForecastQuery query,
            List<TrendSeries> history,
            List<ForecastRow> rows,
            List<ForecastAccuracy> accuracies,
            List<ContractEvent> knownSteps,
            List<Warning> warnings) {
        this.header = new TrendHeader(portfolio, query.history());
        this.query = query;
        this.layouts = new TrendLayouts(portfolio.settings().rounding());
        this.history = List.copyOf(history);
        this.rows = List.copyOf(rows);
        this.accuracies = List.copyOf(accuracies);
        this.knownSteps = List.copyOf(knownSteps);
        this.warnings = warnings.stream().distinct().sorted().toList();
    }

    /** What is continued: the series up to the as-of instant, by name, measure, meter, unit. */
    public List<TrendSeries> history() {
        return history;
    }

    /** The steps of each series: the running one, then those ahead. */
    public List<ForecastRow> rows() {
        return rows;
    }

    /** How good the forecast of each series is. */
    public List<ForecastAccuracy> accuracies() {
        return accuracies;
    }

    /** What the calendar of the contracts holds from the as-of instant to the end of the forecast, in order of time. */
    public List<ContractEvent> knownSteps() {
        return knownSteps;
    }

    /** What the reader must know, in order. */
    public List<Warning> warnings() {
        return warnings;
    }

    static List<Tab> tabs() {
        return Tab.of(
                ForecastLayouts.ROWS,
                ForecastLayouts.ACCURACY,
                ForecastLayouts.KNOWN_STEPS,
                TrendLayouts.STANDARD.history());
    }

    @Override
    public ReportDocument document() {
        List<Field> fields = new ArrayList<>(header.fields());
        fields.add(new Field("horizon", "Horizon", Cell.whole(query.horizon())));
        fields.add(new Field(
                "method",
                "Method",
                Cell.text(query.method() == null ? null : query.method().title())));
        fields.add(new Field("interval", "Interval", Cell.text("80 %")));
        return new ReportDocument(
                ID,
                TITLE,
                fields,
                List.of(
                        ForecastLayouts.ROWS.of(rows),
                        ForecastLayouts.ACCURACY.of(accuracies),
                        ForecastLayouts.KNOWN_STEPS.of(knownSteps),
                        layouts.history().of(TrendLayouts.points(history))),
                List.of(),
                warnings);
    }
}
