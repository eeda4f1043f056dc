package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.AllowanceSettlement;
import io.cloud7.reporting.metering.AllowanceSettlement.Slot;
import io.cloud7.reporting.metering.AllowanceSettlement.Use;
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
    /** By span, slot and resource. */
    private final List<SortedMap<Integer, SortedMap<String, Total>>> uses = new ArrayList<>();

    private final List<long[]> bounds = new ArrayList<>();

    SettlementAnswer(UsageRequest.Settlement question, ClockHours hours) {
        this.spans = question.slices();
        this.hours = hours;
        for (int i = 0; i < spans.size(); i++) {
            uses.add(new TreeMap<>());
            bounds.add(new long[0]);
        }
    }

    /** Whether a span is settled clock hour by clock hour. */
    static boolean isHourly(SettledSpan span) {
        return span.allowances().stream().anyMatch(allowance -> allowance.settled() == Allowance.Settled.CLOCK_HOUR);
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
            settled.add(settlement.settle(spans.get(i), slots(uses.get(i), bounds.get(i))));
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
