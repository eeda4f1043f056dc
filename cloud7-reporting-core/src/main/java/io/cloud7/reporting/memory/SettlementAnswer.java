package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.AllowanceSettlement;
import io.cloud7.reporting.metering.AllowanceSettlement.Slot;
import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Settles use against allowances: sorts records into spans, and then, span by span, into slots. */
final class SettlementAnswer {
    private final boolean level;
    private final ClockHours hours;
    private final List<SettledSpan> spans;
    private final Slices slices;
    private final Unmasked unmasked;
    private final List<List<UseOfTime>> uses;

    SettlementAnswer(UsageRequest.Settlement question, boolean level, ClockHours hours) {
        this.level = level;
        this.hours = hours;
        spans = question.slices();
        slices = new Slices(spans.stream().map(SettledSpan::slice).toList());
        unmasked = new Unmasked(question.mask());
        uses = Stream.<List<UseOfTime>>generate(ArrayList::new)
                .limit(spans.size())
                .toList();
    }

    void add(UseOfTime use) {
        slices.forEach(use, (span, from, to) -> uses.get(span).add(use));
    }

    List<SettledUse> answer() {
        AllowanceSettlement settlement = new AllowanceSettlement();
        List<SettledUse> settled = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            settled.add(settlement.settle(spans.get(i), slots(spans.get(i), uses.get(i))));
        }
        return List.copyOf(settled);
    }

    private List<Slot> slots(SettledSpan span, List<UseOfTime> inside) {
        if (inside.isEmpty()) {
            return List.of();
        }
        long[] bounds = AllowanceSettlement.bounds(span, hours);
        Map<String, UseBySlot> byResource = new TreeMap<>();
        for (UseOfTime use : inside) {
            UseBySlot bySlot =
                    byResource.computeIfAbsent(use.resource(), resource -> new UseBySlot(resource, bounds, level));
            long from = Math.max(use.from(), bounds[0]);
            long to = Math.min(use.to(), bounds[bounds.length - 1]);
            unmasked.forEach(use.resource(), from, to, (start, end) -> bySlot.add(use, start, end));
        }
        List<Slot> slots = new ArrayList<>();
        for (int slot = 0; slot + 1 < bounds.length; slot++) {
            List<AllowanceSettlement.Use> used = new ArrayList<>();
            for (UseBySlot bySlot : byResource.values()) {
                bySlot.addTo(used, slot);
            }
            if (!used.isEmpty()) {
                slots.add(new Slot(bounds[slot + 1] - bounds[slot], used));
            }
        }
        return slots;
    }

    /** The slot of an instant: the last that begins at or before it. */
    static int slotOf(long[] bounds, long instant) {
        int place = Arrays.binarySearch(bounds, instant);
        return place >= 0 ? place : -place - 2;
    }
}
