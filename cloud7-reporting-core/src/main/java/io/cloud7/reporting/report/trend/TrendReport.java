package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How figures went on in a window. */
public final class TrendReport implements Report {
    static final String ID = "trend";
    static final String TITLE = "Trend Report";
    private static final int MOST_MOVERS = 5;

    private final TrendHeader header;
    private final TrendLayouts layouts;
    private final List<TrendSeries> series;
    private final List<ContractEvent> events;
    private final List<Warning> warnings;
    private final @Nullable TrendPeriod last;

    TrendReport(
            Portfolio portfolio,
            TrendQuery query,
            List<TrendSeries> series,
            List<ContractEvent> events,
            List<Warning> warnings,
            @Nullable TrendPeriod last) {
        this.last = last;
        this.header = new TrendHeader(portfolio, query);
        this.layouts = new TrendLayouts(portfolio.settings().rounding());
        this.series = List.copyOf(series);
        this.events = List.copyOf(events);
        this.warnings = warnings.stream().distinct().sorted().toList();
    }

    /** The series, by name, measure, meter, unit. */
    public List<TrendSeries> series() {
        return series;
    }

    /** What happened to the contracts in the window, in order of time. */
    public List<ContractEvent> events() {
        return events;
    }

    /** What the reader must know, in order. */
    public List<Warning> warnings() {
        return warnings;
    }

    /**
     * The series of each measure, meter and unit that rose most from the last complete step of the window but one to the
     * last, at most five of each, the greatest rise first. A total of which no contract lived through both is left out: it
     * rose or fell with time.
     */
    public List<TrendSeries> risers() {
        return movers(1);
    }

    /** The same of those that fell, the greatest fall first. */
    public List<TrendSeries> fallers() {
        return movers(-1);
    }

    private record Kind(Measure measure, String unit, String meter) {
        static Kind of(TrendSeries series) {
            return new Kind(
                    series.key().measure(),
                    series.key().unit(),
                    Objects.requireNonNullElse(series.key().meter(), ""));
        }
    }

    private List<TrendSeries> movers(int sign) {
        List<TrendSeries> movers = new ArrayList<>();
        for (Kind kind : series.stream().map(Kind::of).distinct().sorted(KINDS).toList()) {
            series.stream()
                    .filter(one -> Kind.of(one).equals(kind) && change(one).signum() == sign)
                    .sorted(Comparator.comparing(
                            (TrendSeries one) -> sign > 0 ? change(one).negated() : change(one)))
                    .limit(MOST_MOVERS)
                    .forEach(movers::add);
        }
        return movers;
    }

    private static final Comparator<Kind> KINDS =
            Comparator.comparing(Kind::measure).thenComparing(Kind::meter).thenComparing(Kind::unit);

    private Fraction change(TrendSeries series) {
        TrendPoint moved = series.lastChange();
        return moved == null || moved.change() == null || !moved.period().equals(last) || !series.lastTwoAreWhole()
                ? Fraction.ZERO
                : moved.change();
    }

    private List<TrendSeries> moved() {
        List<TrendSeries> moved = new ArrayList<>(risers());
        moved.addAll(fallers());
        return moved;
    }

    static List<Tab> tabs() {
        TrendLayouts any = TrendLayouts.STANDARD;
        return Tab.of(any.points(), any.series(), any.movers(), TrendLayouts.EVENTS);
    }

    @Override
    public ReportDocument document() {
        return new ReportDocument(
                ID,
                TITLE,
                header.fields(),
                List.of(
                        layouts.points().of(TrendLayouts.points(series)),
                        layouts.series().of(series),
                        layouts.movers().of(moved()),
                        TrendLayouts.EVENTS.of(events)),
                List.of(),
                warnings);
    }
}
