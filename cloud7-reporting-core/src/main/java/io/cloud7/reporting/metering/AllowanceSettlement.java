package io.cloud7.reporting.metering;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Allowance;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settles use against allowances, span by span in order of time, for one contract and product.
 *
 * <p>In each slot the sum of all use fills the allowances in their order, each up to what it has left; the rest
 * overflows. What an allowance has:
 *
 * <ul>
 *   <li>{@code CLOCK_HOUR}: its level times the length of the slot; what is unused is lost
 *   <li>{@code BILLING_PERIOD}: its quantity less what was taken since its billing period began
 *   <li>{@code TERM}: its quantity less all that was taken
 * </ul>
 *
 * <p>An allowance keeps its id from span to span, and by it what was taken. One settlement answers one question; it is
 * not shared between threads.
 */
public final class AllowanceSettlement {
    /** Decimals to which the parts of resources are rounded, HALF_EVEN, where allowances share a slot. */
    public static final int SPLIT_SCALE = 18;

    private final Map<PotKey, Pot> pots = new HashMap<>();

    /** A settlement of which nothing was taken yet. */
    public AllowanceSettlement() {}

    /**
     * The use of one resource in one slot.
     *
     * @param resource the resource's id
     * @param quantity unit-microseconds (level meters) or units
     * @param first the first instant of its use in the slot
     * @param last the first instant after its use in the slot
     */
    public record Use(String resource, BigDecimal quantity, Instant first, Instant last) {}

    /**
     * A span over which allowances are settled at once, or several equal ones that follow each other.
     *
     * @param length of one, in microseconds
     * @param times how many there are
     * @param uses of one; one a resource, in order of resource id; first and last are those of all of them
     */
    public record Slot(long length, long times, List<Use> uses) {
        public Slot {
            uses = List.copyOf(uses);
        }

        /** A single one. */
        public Slot(long length, List<Use> uses) {
            this(length, 1, uses);
        }
    }

    /**
     * The bounds of a span's slots, in microseconds: its clock hours where one of its allowances is settled by the
     * hour (the first and the last may be cut), else the whole span.
     *
     * @param span the span
     * @param hours the clock hours of the platform's zone
     * @return the first microsecond of each slot, and the end of the last one
     */
    public static long[] bounds(SettledSpan span, ClockHours hours) {
        long from = Micros.of(span.slice().interval().getStart());
        long to = Micros.of(span.slice().interval().getEnd());
        boolean hourly =
                span.allowances().stream().anyMatch(allowance -> allowance.settled() == Allowance.Settled.CLOCK_HOUR);
        if (!hourly || from == to) {
            return new long[] {from, to};
        }
        List<Long> bounds = new ArrayList<>();
        for (long bound = from; bound < to; bound = hours.endOfHour(bound)) {
            bounds.add(bound);
        }
        bounds.add(to);
        return bounds.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * Settles the next span.
     *
     * @param span the span, at or after the one settled before
     * @param slots its slots in order of time; those without use may be left out
     * @return what its allowances took, and the rest, as a whole and by resource
     */
    public SettledUse settle(SettledSpan span, List<Slot> slots) {
        SpanTotals totals = new SpanTotals(span.allowances().size());
        for (Slot slot : slots) {
            boolean used = slot.uses().stream().anyMatch(use -> use.quantity().signum() != 0);
            if (used && slot.times() > 1 && !isHourly(span)) {
                Slot one = new Slot(slot.length(), slot.uses());
                for (long time = 0; time < slot.times(); time++) {
                    settle(span, one, totals);
                }
            } else if (used) {
                settle(span, slot, totals);
            }
        }
        return totals.settled();
    }

    /** Whether no allowance remembers anything from slot to slot, so that equal slots are settled equally. */
    private static boolean isHourly(SettledSpan span) {
        return span.allowances().stream().allMatch(allowance -> allowance.settled() == Allowance.Settled.CLOCK_HOUR);
    }

    private void settle(SettledSpan span, Slot slot, SpanTotals totals) {
        BigDecimal used = slot.uses().stream().map(Use::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        Fraction left = Fraction.of(used);
        List<Fraction> parts = new ArrayList<>();
        for (Allowance allowance : span.allowances()) {
            Fraction taken = take(allowance, span.billingPeriod(), slot.length(), left);
            parts.add(taken);
            left = left.minus(taken);
        }
        parts.add(left);
        totals.add(parts, slot.times());
        split(slot, used, parts, totals);
    }

    private Fraction take(Allowance allowance, LocalDate billingPeriod, long length, Fraction wanted) {
        Pot pot = pots.computeIfAbsent(new PotKey(allowance.id(), allowance.settled()), key -> new Pot());
        if (allowance.settled() == Allowance.Settled.BILLING_PERIOD && !billingPeriod.equals(pot.billingPeriod)) {
            pot.billingPeriod = billingPeriod;
            pot.taken = Fraction.ZERO;
        }
        Fraction quantity = allowance.quantity();
        if (quantity == null) {
            return wanted;
        }
        if (allowance.settled() == Allowance.Settled.CLOCK_HOUR) {
            return wanted.min(quantity.times(BigDecimal.valueOf(length)));
        }
        Fraction taken = wanted.min(quantity.minus(pot.taken).max(Fraction.ZERO));
        pot.taken = pot.taken.plus(taken);
        return taken;
    }

    /**
     * Splits the parts over the resources in proportion to use, cumulatively: {@code part × running ÷ used}. The last
     * part above 0 takes the rest of each resource, so that nothing is lost, and a part that takes all is exact.
     */
    private static void split(Slot slot, BigDecimal used, List<Fraction> parts, SpanTotals totals) {
        int rest = 0;
        for (int part = 0; part < parts.size(); part++) {
            rest = parts.get(part).signum() == 0 ? rest : part;
        }
        BigDecimal[] before = new BigDecimal[parts.size()];
        Arrays.fill(before, BigDecimal.ZERO);
        BigDecimal running = BigDecimal.ZERO;
        for (Use use : slot.uses()) {
            running = running.add(use.quantity());
            BigDecimal left = use.quantity();
            BigDecimal[] split = before.clone();
            for (int part = 0; part < parts.size(); part++) {
                split[part] = BigDecimal.ZERO;
                if (part != rest && parts.get(part).signum() != 0) {
                    BigDecimal after = parts.get(part)
                            .times(running)
                            .dividedBy(used)
                            .toDecimal(SPLIT_SCALE, RoundingMode.HALF_EVEN);
                    split[part] = after.subtract(before[part]);
                    left = left.subtract(split[part]);
                    before[part] = after;
                }
            }
            split[rest] = left;
            totals.add(use, split, slot.times());
        }
    }

    private record PotKey(String allowance, Allowance.Settled settled) {}

    private static final class Pot {
        @Nullable LocalDate billingPeriod;

        Fraction taken = Fraction.ZERO;
    }
}
