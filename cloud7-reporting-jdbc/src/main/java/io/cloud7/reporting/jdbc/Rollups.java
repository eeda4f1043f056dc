package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.EvenSpread;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Adds records to the sums by day and month. Every record is added once, also one that a correction replaces: whoever
 * reads leaves days alone that hold such a one.
 */
final class Rollups {
    private final Session session;
    private final ZoneId zone;
    private final Predicate<String> isLevel;

    Rollups(Session session, ZoneId zone, Predicate<String> isLevel) {
        this.session = session;
        this.zone = zone;
        this.isLevel = isLevel;
    }

    void add(List<UsageRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        addSums(records);
        Set<List<String>> used = new LinkedHashSet<>();
        records.forEach(record -> used.add(List.of(record.contract(), record.product(), record.resource())));
        session.fill(Scratch.USED, new Mapped<>(used, List::toArray));
        session.execute("""
                INSERT INTO ${prefix}used (contract, product, resource)
                SELECT n.contract, n.product, n.resource FROM ${temp}used n
                WHERE NOT EXISTS (SELECT 1 FROM ${prefix}used u
                  WHERE u.contract = n.contract AND u.product = n.product AND u.resource = n.resource)""");
    }

    /** A month is the sum of its days: parts of a record add up exactly. */
    private void addSums(List<UsageRecord> records) throws SQLException {
        Map<Key, Sums> sums = sums(records, Buckets.days(zone), isLevel);
        session.fill(
                Scratch.ADDED,
                new Mapped<>(sums.entrySet(), entry -> entry.getValue().values(entry.getKey())));
        Buckets months = Buckets.months(zone);
        Set<Long> days = new TreeSet<>();
        sums.keySet().forEach(key -> days.add(key.from()));
        session.fill(
                Scratch.MONTH_OF_DAY,
                new Mapped<>(days, day -> new @Nullable Object[] {day, months.start(day), months.end(day)}));
        session.execute(session.dialect().mergeRollup("${prefix}usage_day", "${temp}added"));
        session.execute(session.dialect()
                .mergeRollup("${prefix}usage_month", RollupColumns.byMonth("${temp}added", "${temp}month_of_day")));
    }

    /** The sums of records by bucket, resource, level and billing period. */
    static Map<Key, Sums> sums(List<UsageRecord> records, Buckets buckets, Predicate<String> isLevel) {
        Map<Key, Sums> sums = new HashMap<>();
        for (UsageRecord record : records) {
            if (!FactKind.isLong(record)) {
                boolean level = isLevel.test(record.product());
                long to = Micros.of(record.to());
                for (long from = Micros.of(record.from()); from < to; ) {
                    long end = Math.min(buckets.end(from), to);
                    Key key = Key.of(record, buckets.start(from), level);
                    sums.computeIfAbsent(key, any -> new Sums(buckets.end(key.from())))
                            .add(record, level, from, end);
                    from = end;
                }
            }
        }
        return sums;
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
            return value.signum() == 0 ? NO_FRACTION : value.subtract(units(value)).setScale(Values.SCALE);
        }
    }
}
