package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** The rows of one series: what its use is expected to be, with the fees that are due, as it is shown. */
final class ForecastRows {
    private static final int QUANTITY_SCALE = 4;
    private static final int PERCENT_SCALE = 2;
    private static final String RUN_RATE = "run-rate";
    private static final String FEES = "fees";
    private static final String NO_CONTRACT = "no contract";
    private static final String NOTHING_GRANTED = "nothing granted";

    private final Portfolio portfolio;
    private final TrendKey key;
    private final TrendFigures figures;
    private final KnownAhead known;
    private final EndingTerms ending;
    private final SeriesForecast series;

    ForecastRows(
            Portfolio portfolio,
            TrendKey key,
            TrendFigures figures,
            KnownAhead known,
            EndingTerms ending,
            SeriesForecast series) {
        this.portfolio = portfolio;
        this.key = key;
        this.figures = figures;
        this.known = known;
        this.ending = ending;
        this.series = series;
    }

    List<ForecastRow> of(@Nullable TrendPeriod running, List<TrendPeriod> ahead) {
        List<ForecastRow> rows = new ArrayList<>();
        if (running != null && key.measure().isTotal()) {
            rows.add(ofRunning(running));
        }
        int first = running == null ? 0 : 1;
        for (int i = 0; i < ahead.size(); i++) {
            rows.add(ahead(ahead.get(i), first + i));
        }
        return rows;
    }

    private ForecastRow ofRunning(TrendPeriod period) {
        int step = figures.periods().size() - 1;
        Fraction toDate = Fraction.ZERO;
        Fraction use = Fraction.ZERO;
        Fraction usedToDate = Fraction.ZERO;
        for (Map.Entry<String, Amounts> part :
                figures.byContract().getOrDefault(key, Map.of()).entrySet()) {
            toDate = toDate.plus(part.getValue().all(step));
            usedToDate = usedToDate.plus(part.getValue().ofUse(step));
            use = use.plus(atEnd(part.getKey(), part.getValue(), period));
        }
        Fraction due = toDate.minus(usedToDate).plus(known.fees(key, 0));
        BigDecimal value = rounded(use.plus(due));
        Expected rest = series.in(0);
        boolean isBounded = rest.isKnown() && !ending.isOpen(key, rest(period));
        double certain = toDate.plus(known.fees(key, 0)).toDecimal().doubleValue();
        return new ForecastRow(
                key,
                period,
                rounded(toDate),
                key.measure().isMoney() ? rounded(due) : null,
                value,
                isBounded ? rounded(certain + rest.lower()).min(value) : null,
                isBounded ? rounded(certain + rest.upper()).max(value) : null,
                RUN_RATE);
    }

    /** Use at the end of the running step, if it goes on as it began, as far as the contract or its terms go. */
    private Fraction atEnd(String contract, Amounts amounts, TrendPeriod period) {
        int step = figures.periods().size() - 1;
        Fraction used = amounts.ofUse(step);
        boolean ofGrants = key.measure().isOfGrants();
        Fraction elapsed = ofGrants ? amounts.base(step) : hours(period.inside(List.of(amounts.life())));
        Fraction rest = ofGrants ? known.usable(key, contract, 0) : known.hours(List.of(contract), 0);
        Fraction certain = ofGrants ? known.granted(key, contract, 0).minus(rest) : Fraction.ZERO;
        return used.signum() == 0 || elapsed.signum() <= 0
                ? used.plus(certain)
                : used.plus(used.times(rest).dividedBy(elapsed)).plus(certain);
    }

    private static Fraction hours(long micros) {
        return Fraction.of(BigDecimal.valueOf(micros), Micros.PER_HOUR);
    }

    private static Interval rest(TrendPeriod step) {
        return Interval.of(step.covered().getEnd(), step.whole().getEnd());
    }

    private ForecastRow ahead(TrendPeriod period, int window) {
        Fraction due = known.fees(key, window);
        boolean money = key.measure().isMoney();
        Expected expected = expected(window);
        boolean isBounded = expected.isKnown() && !ending.isOpen(key, period.whole());
        return new ForecastRow(
                key,
                period,
                null,
                money ? rounded(due) : null,
                expected.isKnown() ? rounded(expected.value()).add(rounded(due)) : null,
                isBounded ? rounded(expected.lower()).add(rounded(due)) : null,
                isBounded ? rounded(expected.upper()).add(rounded(due)) : null,
                expected.lack() == null ? method(expected) : expected.lack());
    }

    /** What no contract has is 0 if it adds up, else it is not there. */
    private Expected expected(int window) {
        return key.measure().isTotal() || series.isThere(window)
                ? series.in(window)
                : Expected.NOTHING.lacking(key.measure().isOfGrants() ? NOTHING_GRANTED : NO_CONTRACT);
    }

    private String method(Expected expected) {
        if (expected.method() != null) {
            return expected.method();
        }
        return key.measure().isMoney() ? FEES : NO_CONTRACT;
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
