package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.AllowanceSettlement;
import io.cloud7.reporting.metering.AllowanceSettlement.Slot;
import io.cloud7.reporting.metering.Unmasked;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Settles use against allowances: sorts records into spans, and then, span by span, into slots. */
final class SettlementAnswer {
    private final boolean level;
    private final SlotBounds.Cache hours;
    private final List<SettledSpan> spans;
    private final Slices slices;
    private final Unmasked unmasked;
    private final List<List<UseOfTime>> uses;

    SettlementAnswer(UsageRequest.Settlement question, boolean level, SlotBounds.Cache hours) {
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
        long start = Micros.of(span.slice().interval().getStart());
        long end = Micros.of(span.slice().interval().getEnd());
        List<Piece> pieces = new ArrayList<>();
        for (UseOfTime use : inside) {
            unmasked.forEach(
                    use.resource(),
                    Math.max(use.from(), start),
                    Math.min(use.to(), end),
                    (from, to) -> pieces.add(new Piece(use, from, to)));
        }
        long[] changes = pieces.stream()
                .flatMapToLong(piece -> LongStream.of(piece.from(), piece.to()))
                .sorted()
                .distinct()
                .toArray();
        SlotBounds bounds = hours.of(span, changes);
        Map<String, UseBySlot> byResource = new TreeMap<>();
        for (Piece piece : pieces) {
            byResource
                    .computeIfAbsent(piece.use().resource(), resource -> new UseBySlot(resource, bounds, level))
                    .add(piece.use(), piece.from(), piece.to());
        }
        List<Slot> slots = new ArrayList<>();
        for (int group = 0; group < bounds.size(); group++) {
            List<AllowanceSettlement.Use> used = new ArrayList<>();
            for (UseBySlot bySlot : byResource.values()) {
                bySlot.addTo(used, group);
            }
            if (!used.isEmpty()) {
                slots.add(new Slot(bounds.length(group), bounds.times(group), used));
            }
        }
        return slots;
    }

    /** What counts of a use: {@code [from, to)}. */
    private record Piece(UseOfTime use, long from, long to) {}
}
