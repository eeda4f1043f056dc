package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Usage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** Calculates how a trend goes on: asks what is known of the steps to come, and how the use of each series goes on. */
final class ForecastCalculator {
    private final Portfolio portfolio;
    private final ForecastQuery query;
    private final Granularity granularity;
    private final ZoneId zone;
    private final List<TrendPeriod> past;
    private final @Nullable TrendPeriod running;
    private final List<TrendPeriod> ahead;
    private final List<ContractFacts> contracts;

    ForecastCalculator(Portfolio portfolio, ForecastQuery query) {
        this.portfolio = portfolio;
        this.query = query;
        this.granularity = query.history().granularity();
        this.zone = query.history().window().period(portfolio.settings()).zone();
        this.past = TrendCalculator.periods(portfolio, query.history());
        this.running = running();
        this.ahead = ahead();
        this.contracts = new TrendSubject(portfolio, query.history()).contracts();
    }

    private @Nullable TrendPeriod running() {
        TrendPeriod last = past.isEmpty() ? null : past.get(past.size() - 1);
        return last != null && last.covered().getEnd().isBefore(last.whole().getEnd()) ? last : null;
    }

    private List<TrendPeriod> ahead() {
        if (past.isEmpty()) {
            return List.of();
        }
        Instant next = past.get(past.size() - 1).whole().getEnd();
        return granularity.after(next, query.horizon(), zone).stream()
                .map(step -> new TrendPeriod(granularity.label(step.getStart(), zone), step, step))
                .toList();
    }

    ForecastReport report(Usage usage) {
        TrendFigures figures = new TrendCalculator(portfolio, query.history()).figures(usage);
        List<ForecastRow> rows = new ArrayList<>();
        List<ForecastAccuracy> accuracies = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>(figures.warnings());
        if (!ahead.isEmpty()) {
            List<RenewedContract> renewed = renewed();
            List<TrendPeriod> windows = windows();
            KnownAhead known = new KnownAhead(portfolio, query.history(), renewed, windows);
            EndingTerms ending = new EndingTerms(portfolio, query.history(), renewed, horizon(), lastKnown());
            SortedSet<TrendKey> keys = new TreeSet<>(figures.byContract().keySet());
            keys.addAll(known.keys());
            for (TrendKey key : keys) {
                SeriesForecast series =
                        new SeriesForecast(key, figures, known, windows.size(), granularity.seasons(), query.method());
                rows.addAll(new ForecastRows(portfolio, key, figures, known, ending, series).of(running, ahead));
                accuracies.add(series.accuracy());
            }
            warnings.addAll(ending.warnings());
        }
        return new ForecastReport(portfolio, query, figures.series(), rows, accuracies, knownSteps(), warnings);
    }

    private List<RenewedContract> renewed() {
        Instant asOf = query.history().window().reference(portfolio.settings());
        return contracts.stream()
                .map(facts ->
                        RenewedContract.of(facts, asOf, portfolio.settings().zone()))
                .toList();
    }

    /** What is to come: the rest of the running step, then the steps ahead. */
    private List<TrendPeriod> windows() {
        TrendPeriod step = running;
        if (step == null) {
            return ahead;
        }
        TrendPeriod rest = new TrendPeriod(step.label(), step.whole(), rest(step));
        return Stream.concat(Stream.of(rest), ahead.stream()).toList();
    }

    private static Interval rest(TrendPeriod step) {
        return Interval.of(step.covered().getEnd(), step.whole().getEnd());
    }

    private Interval horizon() {
        return Interval.of(
                past.get(past.size() - 1).covered().getEnd(),
                ahead.get(ahead.size() - 1).whole().getEnd());
    }

    /** The begin of the last complete step. */
    private Instant lastKnown() {
        return past.stream()
                .filter(step -> !step.isPartial())
                .map(step -> step.whole().getStart())
                .reduce(Micros.EARLIEST, (one, two) -> two);
    }

    private List<ContractEvent> knownSteps() {
        return ahead.isEmpty() ? List.of() : new ContractEvents(portfolio, horizon()).of(contracts);
    }
}
