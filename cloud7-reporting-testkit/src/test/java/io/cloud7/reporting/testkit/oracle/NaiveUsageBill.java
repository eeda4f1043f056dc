package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.testkit.oracle.NaiveTerms.Allowed;
import io.cloud7.reporting.testkit.oracle.NaiveTerms.Beyond;
import io.cloud7.reporting.testkit.oracle.NaiveTime.Period;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The charges for use of one contract in one window: every day of its life in turn, settled use hour by hour. */
final class NaiveUsageBill {
    private final World world;
    private final Contract contract;
    private final NaiveTime time;
    private final NaiveTerms terms;
    private final NaiveUse use;
    private final long windowStart;
    private final long windowEnd;
    private final LocalDate lifeEnd;

    private final Map<ChargeKey, Ratio[]> charges = new LinkedHashMap<>();
    private final Map<Piece, Ratio> otherCharges = new HashMap<>();
    private final Map<String, Ratio> taken = new HashMap<>();
    private final Map<String, Ratio> beyondTaken = new HashMap<>();

    /** One charge: its key, and the identity of its price. */
    record ChargeKey(BillKey key, Object price, boolean unrated) {}

    /** A day of use, or the part of it on one side of a window's bound, as it counts in a billing period. */
    private record Piece(Period period, int phase, long from, long to) {}

    NaiveUsageBill(World world, NaiveTime time, NaiveTerms terms, long windowStart, long windowEnd) {
        this.world = world;
        this.contract = world.contract();
        this.time = time;
        this.terms = terms;
        this.use = new NaiveUse(world.cloud(), contract, world.usage());
        this.windowStart = windowStart;
        this.windowEnd = windowEnd;
        LocalDate graceOver = contract.end().plusDays(contract.graceDays());
        this.lifeEnd = contract.terminated() != null && contract.terminated().isBefore(graceOver)
                ? contract.terminated()
                : graceOver;
        List<Product> products = world.cloud().catalog().products().stream().toList();
        products.stream().filter(product -> !isPercentage(product)).forEach(this::bill);
        products.stream().filter(NaiveUsageBill::isPercentage).forEach(this::bill);
    }

    /** Per charge: quantity, billed, effective; exact. */
    Map<ChargeKey, Ratio[]> charges() {
        return charges;
    }

    /** What a reservation or bundle took of a product's use in the window. */
    Ratio taken(String id, String product) {
        return taken.getOrDefault(id + " " + product, Ratio.ZERO);
    }

    /** What went beyond it, being the last, in the window. */
    Ratio beyond(String id, String product) {
        return beyondTaken.getOrDefault(id + " " + product, Ratio.ZERO);
    }

    private static boolean isPercentage(Product product) {
        return product.prices().stream().anyMatch(price -> price.price().formula() instanceof PriceFormula.Percentage);
    }

    private void bill(Product product) {
        Map<String, Ratio> pots = new HashMap<>();
        for (Period period : time.periods(contract.start(), lifeEnd)) {
            new OnePeriod(product, period, pots).run();
        }
    }

    private final class OnePeriod {
        private final Product product;
        private final Period period;
        private final Map<String, Ratio> pots;
        private final List<UsageRecord> records;
        private final List<UsageRecord> normal;
        private final Map<String, NaiveAmount> billed = new HashMap<>();
        private final Map<String, NaiveAmount> effective = new HashMap<>();
        private final NaiveCap cap;

        OnePeriod(Product product, Period period, Map<String, Ratio> pots) {
            this.product = product;
            this.period = period;
            this.pots = pots;
            this.records = use.of(product);
            this.normal = records.stream().filter(record -> counts(record, 1)).toList();
            this.cap = NaiveCap.of(world.cloud(), product, use);
        }

        void run() {
            LocalDate first = period.from().isBefore(contract.start()) ? contract.start() : period.from();
            LocalDate end = period.to().isBefore(lifeEnd) ? period.to() : lifeEnd;
            if (!first.isBefore(end)) {
                return;
            }
            boolean payg = product.model() == SubscriptionModel.PAYG;
            if (payg) {
                boolean now = holds(time.start(period.from()));
                use.lateDays(time, period, true).forEach(day -> late(day, 0, now, period.from()));
            }
            for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
                day(day, day.plusDays(1).equals(end));
            }
            boolean now = windowStart < time.start(period.to()) && time.start(period.to()) <= windowEnd;
            if (payg && now) {
                LocalDate last = end.minusDays(1);
                use.lateDays(time, period, false).forEach(day -> late(day, 2, true, last));
            }
        }

        private boolean holds(long instant) {
            return windowStart <= instant && instant < windowEnd;
        }

        private boolean counts(UsageRecord record, int phase) {
            boolean named = record.billingPeriod() != null && product.model() == SubscriptionModel.PAYG;
            boolean here = named && time.periodOf(record.billingPeriod()).equals(period);
            return phase == 1 ? !named || here : here;
        }

        private void late(LocalDate day, int phase, boolean inWindow, LocalDate countsOn) {
            long from = time.start(day);
            long to = time.start(day.plusDays(1));
            Ratio used = cap.charged(records(phase), from, to, used(phase, from, to), terms.beyond(product, day));
            book(new Piece(period, phase, from, to), day, countsOn, used, inWindow, phase == 2);
        }

        private List<UsageRecord> records(int phase) {
            return phase == 1
                    ? normal
                    : records.stream().filter(record -> counts(record, phase)).toList();
        }

        private Ratio used(int phase, long from, long to) {
            Ratio sum = Ratio.ZERO;
            for (UsageRecord record : records(phase)) {
                sum = sum.plus(use.quantity(record, product, from, to));
            }
            return sum;
        }

        private void day(LocalDate day, boolean last) {
            List<Long> sides = time.cut(day, false, windowStart, windowEnd);
            List<Allowed> allowed = terms.allowed(product, day, period);
            for (int i = 0; i + 1 < sides.size(); i++) {
                long from = sides.get(i);
                long to = sides.get(i + 1);
                if (from >= windowEnd) {
                    return;
                }
                Ratio used = used(1, from, to);
                if (allowed.isEmpty()) {
                    used = cap.charged(records(1), from, to, used, terms.beyond(product, day));
                } else if (used.signum() > 0) {
                    used = settled(day, from, to, allowed);
                }
                boolean over = last && i + 2 == sides.size();
                book(new Piece(period, 1, from, to), day, day, used, holds(from), over);
            }
        }

        /** Hour by hour: what no allowance takes. */
        private Ratio settled(LocalDate day, long from, long to, List<Allowed> allowed) {
            boolean level = world.cloud().catalog().meterOf(product).isLevel();
            List<Long> bounds = time.cut(day, level, windowStart, windowEnd).stream()
                    .filter(bound -> bound >= from && bound <= to)
                    .toList();
            Ratio beyond = Ratio.ZERO;
            for (int i = 0; i + 1 < bounds.size(); i++) {
                Ratio left = used(1, bounds.get(i), bounds.get(i + 1));
                for (Allowed one : allowed) {
                    Ratio room = left;
                    if (one.perHour() != null) {
                        room = Ratio.of(one.perHour())
                                .times(bounds.get(i + 1) - bounds.get(i))
                                .over(3_600);
                    } else if (one.pot() != null) {
                        room = pots.getOrDefault(one.pot(), one.size());
                    }
                    Ratio taking = left.min(room);
                    left = left.minus(taking);
                    if (one.pot() != null) {
                        pots.put(one.pot(), room.minus(taking));
                    }
                    if (holds(from)) {
                        taken.merge(one.id() + " " + product.id(), taking, Ratio::plus);
                    }
                }
                beyond = beyond.plus(left);
            }
            if (holds(from)) {
                beyondTaken.merge(allowed.get(allowed.size() - 1).id() + " " + product.id(), beyond, Ratio::plus);
            }
            return beyond;
        }

        private void book(Piece piece, LocalDate day, LocalDate countsOn, Ratio used, boolean inWindow, boolean over) {
            Beyond beyond = terms.beyond(product, day);
            Beyond bounds = terms.beyond(product, countsOn);
            boolean level = world.cloud().catalog().meterOf(product).isLevel();
            Ratio perUnit = beyond.perMonth() && level
                    ? Ratio.of(world.cloud().settings().payg().monthlyHours())
                    : Ratio.of(1);
            boolean given = beyond.price() != null && beyond.price().formula() instanceof PriceFormula.Given;
            Ratio other = isPercentage(product) ? otherCharges.getOrDefault(piece, Ratio.ZERO) : Ratio.ZERO;
            if (piece.phase() != 1 && used.signum() == 0 && other.signum() == 0) {
                return;
            }
            Ratio amount = billed.computeIfAbsent(beyond.account(), account -> new NaiveAmount())
                    .add(
                            beyond.price(),
                            bounds.price(),
                            perUnit,
                            used,
                            given ? cost(piece, UsageRecord::cost) : other,
                            over);
            Ratio spread = effective
                    .computeIfAbsent(beyond.account(), account -> new NaiveAmount())
                    .add(
                            beyond.price(),
                            bounds.price(),
                            perUnit,
                            used,
                            given ? cost(piece, UsageRecord::effectiveCost) : other,
                            over);
            if (beyond.type() == ChargeType.USAGE && !isPercentage(product)) {
                otherCharges.merge(piece, amount, Ratio::plus);
            }
            if (inWindow) {
                BillKey key = new BillKey(
                        beyond.type(),
                        beyond.model(),
                        product.id(),
                        beyond.reservation(),
                        beyond.bundle(),
                        null,
                        period.from());
                Ratio[] sums = charges.computeIfAbsent(
                        new ChargeKey(
                                key,
                                beyond.source() == null ? beyond.account() : beyond.source(),
                                beyond.price() == null && !beyond.free()),
                        k -> new Ratio[] {Ratio.ZERO, Ratio.ZERO, Ratio.ZERO});
                sums[0] = sums[0].plus(used);
                sums[1] = sums[1].plus(amount);
                sums[2] = sums[2].plus(spread);
            }
        }

        private Ratio cost(Piece piece, java.util.function.Function<UsageRecord, BigDecimal> which) {
            BigDecimal sum = BigDecimal.ZERO;
            for (UsageRecord record : records(piece.phase())) {
                BigDecimal cost = which.apply(record);
                if (cost != null) {
                    sum = sum.add(use.part(record, product, cost, piece.from(), piece.to()));
                }
            }
            return Ratio.of(sum);
        }
    }

    /** The currency's figures of all charges, each rounded once. */
    Map<BillKey, Figures> lines(NaiveRounding rounding) {
        Map<BillKey, Figures> lines = new HashMap<>();
        charges.forEach((charge, sums) -> {
            BigDecimal quantity = sums[0].divided();
            Figures figures = new Figures(
                    quantity,
                    rounding.charge(sums[1]),
                    rounding.charge(sums[2]),
                    charge.unrated() ? quantity : BigDecimal.ZERO);
            lines.merge(charge.key(), figures, Figures::plus);
        });
        return lines;
    }
}
