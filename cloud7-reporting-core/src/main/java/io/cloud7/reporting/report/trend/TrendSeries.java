package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure over time.
 *
 * @param key what it is
 * @param points one a step in which a contract behind it lived, in order of time
 */
public record TrendSeries(TrendKey key, List<TrendPoint> points) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    public TrendSeries {
        points = List.copyOf(points);
    }

    static TrendSeries of(TrendKey key, List<PeriodValue> values) {
        List<TrendPoint> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(point(key, values, i));
        }
        return new TrendSeries(key, points);
    }

    private static TrendPoint point(TrendKey key, List<PeriodValue> values, int index) {
        PeriodValue now = values.get(index);
        PeriodValue before = before(values, index, 1);
        PeriodValue beforeThat = before(values, index, 2);
        PeriodValue lastYear = lastYear(values, index);
        Fraction perHour = perHour(key, now);
        return new TrendPoint(
                now.period(),
                now.hours(),
                now.value(),
                perHour,
                before == null ? null : now.value().minus(before.value()),
                before == null ? null : percent(now.value(), before.value()),
                before == null ? null : percent(perHour, perHour(key, before)),
                lastYear == null ? null : now.value().minus(lastYear.value()),
                lastYear == null ? null : percent(now.value(), lastYear.value()),
                before == null || beforeThat == null
                        ? null
                        : now.value()
                                .plus(before.value())
                                .plus(beforeThat.value())
                                .dividedBy(THREE));
    }

    /** The value so many steps before, if both and all between them are complete. */
    private static @Nullable PeriodValue before(List<PeriodValue> values, int index, int steps) {
        if (index < steps) {
            return null;
        }
        for (int i = index - steps; i <= index; i++) {
            PeriodValue value = values.get(i);
            if (value.period().isPartial() || value.step() != values.get(index).step() - index + i) {
                return null;
            }
        }
        return values.get(index - steps);
    }

    /** The same month a year before, if both are complete. */
    private static @Nullable PeriodValue lastYear(List<PeriodValue> values, int index) {
        PeriodValue now = values.get(index);
        String label = now.period().label();
        if (now.period().isPartial() || !label.matches("[0-9]{4}-[0-9]{2}")) {
            return null;
        }
        String wanted = YearMonth.parse(label).minusYears(1).toString();
        return values.subList(0, index).stream()
                .filter(value ->
                        value.period().label().equals(wanted) && !value.period().isPartial())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Fraction perHour(TrendKey key, PeriodValue value) {
        return !key.measure().isTotal() || value.hours().signum() == 0
                ? null
                : value.value().dividedBy(value.hours());
    }

    private static @Nullable BigDecimal percent(@Nullable Fraction now, @Nullable Fraction before) {
        return now == null || before == null || before.signum() <= 0
                ? null
                : now.minus(before).times(HUNDRED).dividedBy(before).toDecimal(2, RoundingMode.HALF_UP);
    }

    /** The steps of which no part is missing: what statistics and forecasts go by. */
    public List<TrendPoint> complete() {
        return points.stream().filter(point -> !point.period().isPartial()).toList();
    }

    /** The least of the complete steps; null: there is none. */
    public @Nullable Fraction min() {
        return inOrder().stream().findFirst().orElse(null);
    }

    /** The greatest of the complete steps; null: there is none. */
    public @Nullable Fraction max() {
        List<Fraction> values = inOrder();
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    /** The mean of the complete steps; null: there is none. */
    public @Nullable Fraction mean() {
        List<Fraction> values = inOrder();
        return values.isEmpty()
                ? null
                : values.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(BigDecimal.valueOf(values.size()));
    }

    /** The least value that 95 % of the complete steps do not exceed (nearest rank); null: there is none. */
    public @Nullable Fraction p95() {
        List<Fraction> values = inOrder();
        return values.isEmpty() ? null : values.get((values.size() * 95 + 99) / 100 - 1);
    }

    /** The sum of all steps, also of partial ones; null: the measure does not add up over time. */
    public @Nullable Fraction total() {
        return key.measure().isTotal()
                ? points.stream().map(TrendPoint::value).reduce(Fraction.ZERO, Fraction::plus)
                : null;
    }

    /** The last complete step that has a change; null: there is none. */
    public @Nullable TrendPoint lastChange() {
        List<TrendPoint> complete = complete();
        TrendPoint last = complete.isEmpty() ? null : complete.get(complete.size() - 1);
        return last == null || last.change() == null ? null : last;
    }

    /** Whether contracts lived all through the last two complete steps, so that what adds up over time compares. */
    boolean lastTwoAreWhole() {
        List<TrendPoint> complete = complete();
        return !key.measure().isTotal()
                || complete.subList(Math.max(0, complete.size() - 2), complete.size()).stream()
                        .allMatch(TrendPoint::isWhole);
    }

    private List<Fraction> inOrder() {
        return complete().stream()
                .map(TrendPoint::value)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
