package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.forecast.ForecastPoint;
import io.cloud7.reporting.forecast.RunRate;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** Calculates how a trend goes on. */
final class ForecastCalculator {
    private static final int QUANTITY_SCALE = 4;
    private static final int PERCENT_SCALE = 2;
    private static final String RUN_RATE = "run-rate";
    private static final String FEES = "fees";

    private final Portfolio portfolio;
    private final ForecastQuery query;
    private final Granularity granularity;
    private final ZoneId zone;
    private final ZoneId settingsZone;
    private final List<TrendPeriod> past;
    private final @Nullable TrendPeriod running;
    private final List<TrendPeriod> ahead;
    private final Map<String, Interval> lives = new HashMap<>();
    private final List<ContractFacts> contracts;

    ForecastCalculator(Portfolio portfolio, ForecastQuery query) {
        this.portfolio = portfolio;
        this.query = query;
        this.granularity = query.history().granularity();
        this.zone = query.history().window().period(portfolio.settings()).zone();
        this.settingsZone = portfolio.settings().zone();
        this.past = TrendCalculator.periods(portfolio, query.history());
        this.running = running();
        this.ahead = ahead();
        this.contracts = new TrendSubject(portfolio, query.history()).contracts();
        for (ContractFacts facts : contracts) {
            lives.put(
                    facts.contract().id(),
                    RenewedContract.of(facts, asOf(), settingsZone).life(settingsZone));
        }
    }

    private Instant asOf() {
        return query.history().window().reference(portfolio.settings());
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
        if (!ahead.isEmpty()) {
            KnownFees fees = fees();
            SortedSet<TrendKey> keys = new TreeSet<>(figures.byContract().keySet());
            keys.addAll(fees.keys());
            for (TrendKey key : keys) {
                new OfSeries(key, figures, fees).add(rows, accuracies);
            }
        }
        return new ForecastReport(
                portfolio, query, figures.series(), rows, accuracies, knownSteps(), figures.warnings());
    }

    /** Fees of the rest of the running step, then of the steps ahead. */
    private KnownFees fees() {
        List<Interval> windows = new ArrayList<>();
        if (running != null) {
            windows.add(Interval.of(running.covered().getEnd(), running.whole().getEnd()));
        }
        ahead.forEach(period -> windows.add(period.whole()));
        LocalDate last = ahead.get(ahead.size() - 1)
                .whole()
                .getEnd()
                .atZone(settingsZone)
                .toLocalDate();
        List<ContractFacts> renewed = contracts.stream()
                .map(facts -> RenewedContract.of(facts, asOf(), settingsZone).until(last))
                .toList();
        return KnownFees.of(portfolio, query.history(), renewed, windows);
    }

    private List<ContractEvent> knownSteps() {
        if (ahead.isEmpty()) {
            return List.of();
        }
        Instant from = past.get(past.size() - 1).covered().getEnd();
        Interval window = Interval.of(from, ahead.get(ahead.size() - 1).whole().getEnd());
        return new ContractEvents(portfolio, window).of(contracts);
    }

    /** The part of a step in which a contract is expected to live. */
    private Fraction share(String contract, Interval step) {
        Interval life = lives.getOrDefault(contract, Interval.of(Micros.EARLIEST, Micros.EARLIEST));
        if (!life.overlaps(step)) {
            return Fraction.ZERO;
        }
        return Fraction.of(
                BigDecimal.valueOf(Micros.between(life.intersection(step))), BigDecimal.valueOf(Micros.between(step)));
    }

    /** One series. */
    private final class OfSeries {
        private final TrendKey key;
        private final TrendFigures figures;
        private final KnownFees fees;
        private final Map<String, Amounts> parts;
        private final Map<SortedSet<String>, UseForecast> forecasts = new HashMap<>();

        OfSeries(TrendKey key, TrendFigures figures, KnownFees fees) {
            this.key = key;
            this.figures = figures;
            this.fees = fees;
            this.parts = figures.byContract().getOrDefault(key, Map.of());
        }

        void add(List<ForecastRow> rows, List<ForecastAccuracy> accuracies) {
            if (running != null && key.measure().isTotal()) {
                rows.add(ofRunning(running));
            }
            for (int i = 0; i < ahead.size(); i++) {
                rows.add(ahead(i));
            }
            UseForecast all = forecast(new TreeSet<>(parts.keySet()));
            accuracies.add(new ForecastAccuracy(key, complete(), all.method(), all.backTest()));
        }

        private int complete() {
            double[] rates = figures.rates(key.measure(), parts.values());
            return (int) Arrays.stream(rates).filter(Double::isFinite).count();
        }

        /** The next steps of these contracts together, from the running one on; totals are an hour. */
        private UseForecast forecast(SortedSet<String> of) {
            return forecasts.computeIfAbsent(
                    of,
                    same -> UseForecast.of(
                            figures.rates(key.measure(), chosen(same)),
                            chosen(same).stream().allMatch(this::isNothing),
                            granularity.seasons(),
                            first() + ahead.size(),
                            query.method()));
        }

        /** How many steps of the forecast are before those ahead. */
        private int first() {
            return running == null ? 0 : 1;
        }

        private Collection<Amounts> chosen(SortedSet<String> of) {
            Map<String, Amounts> chosen = new TreeMap<>(parts);
            chosen.keySet().retainAll(of);
            return chosen.values();
        }

        private boolean isNothing(Amounts amounts) {
            return IntStream.range(0, past.size())
                    .allMatch(step -> amounts.ofUse(step).signum() == 0);
        }

        private ForecastRow ofRunning(TrendPeriod period) {
            int step = past.size() - 1;
            Fraction toDate = Fraction.ZERO;
            Fraction use = Fraction.ZERO;
            Fraction usedToDate = Fraction.ZERO;
            for (Map.Entry<String, Amounts> part : parts.entrySet()) {
                Fraction used = part.getValue().ofUse(step);
                toDate = toDate.plus(part.getValue().all(step));
                usedToDate = usedToDate.plus(used);
                use = use.plus(atEnd(part.getKey(), used, period));
            }
            Fraction due = toDate.minus(usedToDate).plus(fees.of(key, 0));
            UseForecast next = forecast(new TreeSet<>(parts.keySet()));
            Fraction value = use.plus(due);
            BigDecimal lower = null;
            BigDecimal upper = null;
            if (next.isKnown()) {
                ForecastPoint point = next.points().get(0);
                double rest = hours(
                        Interval.of(period.covered().getEnd(), period.whole().getEnd()));
                double known = toDate.plus(fees.of(key, 0)).toDecimal().doubleValue();
                BigDecimal exact = rounded(value);
                lower = rounded(known + point.lower() * rest).min(exact);
                upper = rounded(known + point.upper() * rest).max(exact);
            } else if (next.isNothing() && use.signum() == 0) {
                lower = rounded(value);
                upper = lower;
            }
            return new ForecastRow(
                    key,
                    period,
                    rounded(toDate),
                    key.measure().isMoney() ? rounded(due) : null,
                    rounded(value),
                    lower,
                    upper,
                    RUN_RATE);
        }

        /** Use of the whole step, if it goes on as it began, as far as the contract lives. */
        private Fraction atEnd(String contract, Fraction used, TrendPeriod period) {
            Interval life = lives.getOrDefault(contract, period.whole());
            if (used.signum() == 0 || !life.overlaps(period.covered())) {
                return used;
            }
            BigDecimal elapsed = BigDecimal.valueOf(Micros.between(life.intersection(period.covered())));
            BigDecimal whole = BigDecimal.valueOf(Micros.between(life.intersection(period.whole())));
            return new RunRate(used.toDecimal(), elapsed, whole).atEnd();
        }

        private ForecastRow ahead(int index) {
            TrendPeriod period = ahead.get(index);
            SortedSet<String> whole = new TreeSet<>();
            double value = 0;
            double lower = 0;
            double upper = 0;
            String method = null;
            for (String contract : parts.keySet()) {
                Fraction share = share(contract, period.whole());
                if (share.compareTo(Fraction.of(BigDecimal.ONE)) == 0) {
                    whole.add(contract);
                } else if (share.signum() > 0) {
                    UseForecast one = forecast(new TreeSet<>(List.of(contract)));
                    if (one.isKnown()) {
                        double factor = share.toDecimal().doubleValue() * factor(period);
                        ForecastPoint point = one.points().get(first() + index);
                        value += point.value() * factor;
                        lower += point.lower() * factor;
                        upper += point.upper() * factor;
                        method = one.method();
                    } else if (!one.isNothing()) {
                        return unknown(period, index, one.method());
                    }
                }
            }
            if (!whole.isEmpty()) {
                UseForecast all = forecast(whole);
                if (all.isKnown()) {
                    ForecastPoint point = all.points().get(first() + index);
                    value += point.value() * factor(period);
                    lower += point.lower() * factor(period);
                    upper += point.upper() * factor(period);
                    method = all.method();
                } else if (!all.isNothing() || !key.measure().isMoney()) {
                    return unknown(period, index, all.method());
                }
            }
            return known(period, index, value, lower, upper, method);
        }

        private ForecastRow known(
                TrendPeriod period, int index, double value, double lower, double upper, @Nullable String method) {
            Fraction due = fees.of(key, first() + index);
            BigDecimal exactly = rounded(due);
            boolean money = key.measure().isMoney();
            return new ForecastRow(
                    key,
                    period,
                    null,
                    money ? exactly : null,
                    rounded(value).add(exactly),
                    rounded(lower).add(exactly),
                    rounded(upper).add(exactly),
                    method == null ? (money ? FEES : "no contract") : method);
        }

        private ForecastRow unknown(TrendPeriod period, int index, String reason) {
            return new ForecastRow(
                    key,
                    period,
                    null,
                    key.measure().isMoney() ? rounded(fees.of(key, first() + index)) : null,
                    null,
                    null,
                    null,
                    reason);
        }

        /** What the rates of a measure are multiplied by. */
        private double factor(TrendPeriod period) {
            return key.measure().isTotal() ? hours(period.whole()) : 1;
        }

        private static double hours(Interval span) {
            return Fraction.of(BigDecimal.valueOf(Micros.between(span)), Micros.PER_HOUR)
                    .toDecimal()
                    .doubleValue();
        }

        private BigDecimal rounded(double value) {
            return rounded(Fraction.of(new BigDecimal(value)));
        }

        private BigDecimal rounded(Fraction value) {
            if (key.measure().isMoney()) {
                return portfolio.settings().rounding().total(value.toDecimal(), Currency.getInstance(key.unit()));
            }
            return value.toDecimal(
                    key.measure() == Measure.UTILIZATION ? PERCENT_SCALE : QUANTITY_SCALE, RoundingMode.HALF_UP);
        }
    }
}
