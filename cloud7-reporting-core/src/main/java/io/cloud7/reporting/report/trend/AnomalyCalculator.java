package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.forecast.Forecast;
import io.cloud7.reporting.forecast.ForecastPoint;
import io.cloud7.reporting.forecast.Forecaster;
import io.cloud7.reporting.forecast.NotEnoughData;
import io.cloud7.reporting.forecast.NotEnoughData.Reason;
import io.cloud7.reporting.forecast.Series;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.Shown;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.time.ReportingPeriod;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds anomalies. Each week of days is compared with a forecast from the eight weeks before it, an hour, so that a day of
 * 23 hours is no anomaly. What departed there itself is left out of it, unless it is usual by now; so the eight weeks before
 * the window are judged too, by those before them, and not listed.
 */
final class AnomalyCalculator {
    private static final int DAYS_BEFORE = 56;
    private static final int DAYS_AT_ONCE = 7;
    private static final double NEGLIGIBLE = 1e-9;
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final Portfolio portfolio;
    private final AnomalyQuery query;
    private final TrendCalculator calculator;
    private final Instant from;
    private final Forecaster forecaster;

    AnomalyCalculator(Portfolio portfolio, AnomalyQuery query) {
        this.portfolio = portfolio;
        this.query = query;
        this.calculator = new TrendCalculator(portfolio, days(portfolio, query));
        this.from = query.subject().window().interval(portfolio.settings()).getStart();
        this.forecaster =
                Forecaster.standard().atLevel(query.interval().multiply(PERCENT).doubleValue());
    }

    private static TrendQuery days(Portfolio portfolio, AnomalyQuery query) {
        ReportWindow window = query.subject().window();
        ReportingPeriod period = window.period(portfolio.settings());
        TrendQuery subject = query.subject();
        return new TrendQuery(
                new ReportWindow(period.from().minusDays(2L * DAYS_BEFORE), window.to(), window.zone(), window.asOf()),
                Granularity.DAY,
                TrendSplit.RESOURCE_TYPE,
                Measure.USAGE,
                subject.organization(),
                subject.contract(),
                subject.provider(),
                subject.resourceType(),
                subject.model(),
                subject.meter());
    }

    UsageRequest request() {
        return calculator.request();
    }

    AnomalyReport report(Usage usage) {
        TrendFigures figures = calculator.figures(usage);
        List<Anomaly> anomalies = new ArrayList<>();
        figures.byContract()
                .forEach((key, parts) -> parts.forEach((contract, amounts) ->
                        new OfSeries(key, contract, amounts, figures.periods()).addTo(anomalies)));
        anomalies.sort(
                Comparator.comparing((Anomaly anomaly) -> anomaly.day().whole().getStart())
                        .thenComparing(anomaly -> anomaly.contract().organization())
                        .thenComparing(anomaly -> anomaly.contract().id())
                        .thenComparing(Anomaly::resourceType)
                        .thenComparing(Anomaly::meter));
        return new AnomalyReport(portfolio, query, anomalies);
    }

    /** The days of one contract on one resource type and meter. */
    private final class OfSeries {
        private final TrendKey key;
        private final String contract;
        private final Amounts amounts;
        private final List<TrendPeriod> days;
        private final Departures departures;

        OfSeries(TrendKey key, String contract, Amounts amounts, List<TrendPeriod> days) {
            this.key = key;
            this.contract = contract;
            this.amounts = amounts;
            this.days = days;
            this.departures = new Departures(days.size());
        }

        void addTo(List<Anomaly> anomalies) {
            int first = 0;
            while (first < days.size() && days.get(first).whole().getStart().isBefore(from)) {
                first++;
            }
            for (int day = first % DAYS_AT_ONCE; day < days.size(); day += DAYS_AT_ONCE) {
                week(day, day < first ? new ArrayList<>() : anomalies);
            }
        }

        private void week(int first, List<Anomaly> anomalies) {
            Forecast forecast =
                    forecaster.forecast(Series.of(history(first)).withSeasons(Granularity.DAY.seasons()), DAYS_AT_ONCE);
            boolean nothing = forecast instanceof NotEnoughData lack && lack.reason() == Reason.ALL_ZERO;
            if (forecast instanceof NotEnoughData && !nothing) {
                return;
            }
            for (int i = 0; i < DAYS_AT_ONCE && first + i < days.size(); i++) {
                ForecastPoint point = nothing
                        ? new ForecastPoint(i + 1, 0, 0, 0)
                        : forecast.points().get(i);
                Anomaly anomaly = departing(first + i, point);
                if (anomaly != null) {
                    departures.add(first + i, anomaly.departure().doubleValue());
                    anomalies.add(anomaly);
                }
            }
        }

        private double[] history(int end) {
            int start = Math.max(firstWhole(), end - DAYS_BEFORE);
            if (start >= end) {
                return new double[0];
            }
            double[] rates = new double[end - start];
            int known = rates.length;
            for (int day = start; day < end; day++) {
                double rate = departures.isOutlier(day, start, end) ? Double.NaN : rate(day);
                rates[day - start] = rate;
                if (!Double.isNaN(rate)) {
                    known = Math.min(known, day - start);
                }
            }
            return Arrays.copyOfRange(rates, known, rates.length);
        }

        private int firstWhole() {
            int day = 0;
            while (day < days.size() && !isWhole(day)) {
                day++;
            }
            return day;
        }

        private boolean isWhole(int day) {
            TrendPeriod period = days.get(day);
            return !period.isPartial() && amounts.life().encloses(period.whole());
        }

        private double rate(int day) {
            return isWhole(day)
                    ? amounts.all(day).dividedBy(hours(day)).toDecimal().doubleValue()
                    : Double.NaN;
        }

        private Fraction hours(int day) {
            return Fraction.of(BigDecimal.valueOf(Micros.between(days.get(day).whole())), Micros.PER_HOUR);
        }

        private @Nullable Anomaly departing(int day, ForecastPoint point) {
            double actual = rate(day);
            double slack = NEGLIGIBLE * Math.max(Math.abs(actual), Math.abs(point.value()));
            if (Double.isNaN(actual) || (actual <= point.upper() + slack && actual >= point.lower() - slack)) {
                return null;
            }
            return new Anomaly(
                    portfolio.contracts().stream()
                            .filter(facts -> facts.contract().id().equals(contract))
                            .findFirst()
                            .orElseThrow()
                            .contract(),
                    Objects.requireNonNullElse(key.id(), ""),
                    Objects.requireNonNullElse(key.meter(), ""),
                    key.unit(),
                    days.get(day),
                    Objects.requireNonNull(Shown.quantity(amounts.all(day).toDecimal())),
                    ofDay(day, point.value()),
                    ofDay(day, point.lower()),
                    ofDay(day, point.upper()));
        }

        private BigDecimal ofDay(int day, double rate) {
            return hours(day).times(new BigDecimal(rate)).toDecimal(4, RoundingMode.HALF_UP);
        }
    }
}
