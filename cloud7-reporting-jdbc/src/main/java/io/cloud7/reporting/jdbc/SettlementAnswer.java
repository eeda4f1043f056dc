package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.AllowanceSettlement;
import io.cloud7.reporting.metering.AllowanceSettlement.Slot;
import io.cloud7.reporting.metering.AllowanceSettlement.Use;
import io.cloud7.reporting.metering.SettledSlots;
import io.cloud7.reporting.metering.SettledSlots.Piece;
import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Allowance;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Settles what the database summed by clock hour, or by span, against the allowances of one question. */
final class SettlementAnswer implements UseSink {
    private final List<SettledSpan> spans;
    private final ClockHours hours;
    private final SettledSlots slots;
    /** By span, slot and resource. */
    private final List<SortedMap<Integer, SortedMap<String, Total>>> uses = new ArrayList<>();

    private final List<long[]> bounds = new ArrayList<>();
    private final List<List<Piece>> held = new ArrayList<>();
    private final LevelRun run = new LevelRun();

    SettlementAnswer(UsageRequest.Settlement question, ClockHours hours, SettledSlots slots) {
        this.spans = question.slices();
        this.hours = hours;
        this.slots = slots;
        for (int i = 0; i < spans.size(); i++) {
            uses.add(new TreeMap<>());
            bounds.add(new long[0]);
            held.add(new ArrayList<>());
        }
    }

    /** Whether a span is settled clock hour by clock hour. */
    static boolean isHourly(SettledSpan span) {
        return span.allowances().stream().anyMatch(allowance -> allowance.settled() == Allowance.Settled.CLOCK_HOUR);
    }

    /**
     * Adds a change of level; changes come by slice, resource and time.
     *
     * @param more by how much
     * @param records how many more records say what is held
     */
    void step(int slice, String resource, long at, BigDecimal more, long records) {
        run.step(slice, resource, at, more, records);
    }

    @Override
    public void add(UseSum sum) {
        int slice = sum.slice();
        if (bounds.get(slice).length == 0) {
            bounds.set(slice, AllowanceSettlement.bounds(spans.get(slice), hours));
        }
        int place = Arrays.binarySearch(bounds.get(slice), sum.first());
        int slot = place >= 0 ? place : -place - 2;
        uses.get(slice)
                .computeIfAbsent(slot, any -> new TreeMap<>())
                .computeIfAbsent(sum.resource(), any -> new Total())
                .add(sum);
    }

    List<SettledUse> answer() {
        AllowanceSettlement settlement = new AllowanceSettlement();
        List<SettledUse> settled = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            List<Slot> used = isHourly(spans.get(i)) && uses.get(i).isEmpty()
                    ? slots.of(spans.get(i), held.get(i))
                    : slots(uses.get(i), bounds.get(i));
            settled.add(settlement.settle(spans.get(i), used));
        }
        return List.copyOf(settled);
    }

    private static List<Slot> slots(SortedMap<Integer, SortedMap<String, Total>> used, long[] bounds) {
        List<Slot> slots = new ArrayList<>();
        used.forEach((slot, byResource) -> slots.add(new Slot(
                bounds[slot + 1] - bounds[slot],
                byResource.entrySet().stream().map(SettlementAnswer::use).toList())));
        return slots;
    }

    private static Use use(Map.Entry<String, Total> entry) {
        Total total = entry.getValue();
        return new Use(entry.getKey(), total.quantity, Micros.instant(total.first), Micros.instant(total.last));
    }

    /** The level that one resource holds in a slice, from change to change. */
    private final class LevelRun {
        private int slice = -1;
        private String resource = "";
        private BigDecimal level = BigDecimal.ZERO;
        private long records;
        private long since;

        void step(int in, String of, long at, BigDecimal more, long moreRecords) {
            if (slice != in || !resource.equals(of)) {
                slice = in;
                resource = of;
                level = BigDecimal.ZERO;
                records = 0;
            }
            if (records > 0) {
                BigDecimal unchanged = level;
                held.get(slice)
                        .add(new Piece(of, since, at, (from, to) -> unchanged.multiply(BigDecimal.valueOf(to - from))));
            }
            level = level.add(more);
            records += moreRecords;
            since = at;
        }
    }

    private static final class Total {
        private BigDecimal quantity = BigDecimal.ZERO;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        void add(UseSum sum) {
            quantity = quantity.add(sum.used());
            first = Math.min(first, sum.first());
            last = Math.max(last, sum.last());
        }
    }
}
