package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.EvenSpread;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sums of records by bucket, resource, level and billing period. */
final class RollupSums {
    private final Buckets buckets;
    private final Map<Key, Sums> sums = new HashMap<>();

    /** Starts with none. */
    RollupSums(Buckets buckets) {
        this.buckets = buckets;
    }

    /**
     * Adds a record, unless it is too long for sums.
     *
     * @param level whether its product is of a level meter
     */
    void add(UsageRecord record, boolean level) {
        if (FactKind.isLong(record)) {
            return;
        }
        long to = Micros.of(record.to());
        for (long from = Micros.of(record.from()); from < to; ) {
            long end = Math.min(buckets.end(from), to);
            Key key = Key.of(record, buckets.start(from), level);
            sums.computeIfAbsent(key, any -> new Sums(buckets.end(key.from()))).add(record, level, from, end);
            from = end;
        }
    }

    Map<Key, Sums> byKey() {
        return sums;
    }

    /** In the order of {@link RollupColumns#ALL}. */
    Collection<@Nullable Object[]> rows() {
        return new Mapped<>(sums.entrySet(), entry -> entry.getValue().values(entry.getKey()));
    }

    /** What is summed together. */
    record Key(
            String contract,
            String product,
            long from,
            String resource,
            boolean level,
            BigDecimal held,
            long billingDay) {
        static final Comparator<Key> IN_TIME = Comparator.comparingLong(Key::from)
                .thenComparing(Key::level)
                .thenComparing(Key::held)
                .thenComparingLong(Key::billingDay)
                .thenComparing(Key::resource)
                .thenComparing(Key::product)
                .thenComparing(Key::contract);

        /** Reads the columns of {@link RollupColumns#KEY}. */
        static Key read(Row row) throws SQLException {
            String contract = row.text();
            String product = row.text();
            long from = row.number();
            return new Key(contract, product, from, row.text(), row.flag(), row.decimal(), row.number());
        }

        /** The key of the same use if the product were of a volume meter. */
        Key ofVolume() {
            return new Key(contract, product, from, resource, false, BigDecimal.ZERO, billingDay);
        }

        static Key of(UsageRecord record, long from, boolean level) {
            return new Key(
                    record.contract(),
                    record.product(),
                    from,
                    record.resource(),
                    level,
                    level ? record.quantity() : BigDecimal.ZERO,
                    Values.day(record.billingPeriod()));
        }
    }

    /** The sums of one bucket. */
    static final class Sums {
        private static final BigDecimal NO_FRACTION = BigDecimal.ZERO.setScale(Values.SCALE);

        private final long to;
        private long held;
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal effectiveCost = BigDecimal.ZERO;
        private boolean costMissing;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private long lastRecorded = Long.MIN_VALUE;

        private Sums(long to) {
            this.to = to;
        }

        private void add(UsageRecord record, boolean level, long from, long end) {
            held = Math.addExact(held, end - from);
            first = Math.min(first, from);
            last = Math.max(last, end);
            lastRecorded = Math.max(lastRecorded, Micros.of(record.recordedAt()));
            if (!level) {
                quantity = quantity.add(part(record, record.quantity(), from, end));
            }
            cost = cost.add(part(record, record.cost(), from, end));
            effectiveCost = effectiveCost.add(part(record, record.effectiveCost(), from, end));
            costMissing |= record.cost() == null;
        }

        private static BigDecimal part(UsageRecord record, @Nullable BigDecimal value, long from, long end) {
            return value == null
                    ? BigDecimal.ZERO
                    : EvenSpread.part(value, Micros.of(record.from()), Micros.of(record.to()), from, end);
        }

        /** To compare with what is kept. */
        RollupFigures figures() {
            return new RollupFigures(to, held, quantity, cost, effectiveCost, first, last, costMissing, lastRecorded);
        }

        /** In the order of {@link RollupColumns#ALL}. */
        @Nullable Object[] values(Key key) {
            return new @Nullable Object[] {
                key.contract(),
                key.product(),
                key.from(),
                key.resource(),
                Values.flag(key.level()),
                key.held().setScale(Values.SCALE),
                key.billingDay(),
                to,
                held,
                units(quantity),
                fraction(quantity),
                units(cost),
                fraction(cost),
                units(effectiveCost),
                fraction(effectiveCost),
                first,
                last,
                Values.flag(costMissing),
                lastRecorded
            };
        }

        private static BigDecimal units(BigDecimal value) {
            return value.signum() == 0 ? BigDecimal.ZERO : value.setScale(0, RoundingMode.FLOOR);
        }

        private static BigDecimal fraction(BigDecimal value) {
            return value.signum() == 0
                    ? NO_FRACTION
                    : value.subtract(units(value)).setScale(Values.SCALE);
        }
    }
}
