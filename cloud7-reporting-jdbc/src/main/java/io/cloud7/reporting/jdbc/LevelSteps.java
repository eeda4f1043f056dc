package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the levels of resources change. A record is a step up where it begins and one down where it ends, cut at the bounds
 * of months so that each month's steps stand for themselves. Steps add up, and where a record ends as another of the same
 * level begins, nothing is left: a level that is held for a month is two rows, however many records say so.
 */
final class LevelSteps {
    private final Buckets months;
    private final Map<Key, Step> steps = new HashMap<>();

    LevelSteps(Buckets months) {
        this.months = months;
    }

    /** Adds a record of a level, unless it is too long for rollups. */
    void add(UsageRecord record) {
        if (FactKind.isLong(record)) {
            return;
        }
        Step up = Step.up(record.quantity());
        long to = Micros.of(record.to());
        for (long from = Micros.of(record.from()); from < to; ) {
            long month = months.start(from);
            long end = Math.min(months.end(from), to);
            steps.merge(Key.of(record, month, from), up, Step::plus);
            steps.merge(Key.of(record, month, end), up.negated(), Step::plus);
            from = end;
        }
    }

    /** Those at which something changes. */
    Map<Key, Step> byKey() {
        return steps.entrySet().stream()
                .filter(entry -> !entry.getValue().isNothing())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In the order of {@link StepColumns#ALL}. */
    Collection<@Nullable Object[]> rows() {
        return new Mapped<>(
                List.copyOf(byKey().entrySet()), entry -> entry.getValue().values(entry.getKey()));
    }

    /** What changes, and when. */
    record Key(String contract, String product, long month, String resource, long billingDay, long at) {
        static final Comparator<Key> IN_TIME = Comparator.comparingLong(Key::at)
                .thenComparingLong(Key::month)
                .thenComparingLong(Key::billingDay)
                .thenComparing(Key::resource)
                .thenComparing(Key::product)
                .thenComparing(Key::contract);

        static Key of(UsageRecord record, long month, long at) {
            return new Key(
                    record.contract(),
                    record.product(),
                    month,
                    record.resource(),
                    Values.day(record.billingPeriod()),
                    at);
        }
    }

    /**
     * By how much.
     *
     * @param units whole units of the level, and
     * @param fraction the rest, apart, so that no sum overflows
     * @param records how many more records say what is held: a level of 0 is held, too
     */
    record Step(BigDecimal units, BigDecimal fraction, long records) {
        static final Step NONE = new Step(BigDecimal.ZERO, BigDecimal.ZERO, 0);

        static Step up(BigDecimal level) {
            BigDecimal units = level.setScale(0, RoundingMode.FLOOR);
            return new Step(units, level.subtract(units), 1);
        }

        Step negated() {
            return new Step(units.negate(), fraction.negate(), -records);
        }

        Step plus(Step other) {
            return new Step(units.add(other.units), fraction.add(other.fraction), records + other.records);
        }

        boolean isNothing() {
            return records == 0 && level().signum() == 0;
        }

        /** By how much the level changes. */
        BigDecimal level() {
            return units.add(fraction);
        }

        private @Nullable Object[] values(Key key) {
            return new @Nullable Object[] {
                key.contract(),
                key.product(),
                key.month(),
                key.resource(),
                key.billingDay(),
                key.at(),
                units.setScale(0),
                fraction.setScale(Values.SCALE),
                records
            };
        }
    }
}
