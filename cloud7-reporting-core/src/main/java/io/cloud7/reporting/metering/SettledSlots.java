package io.cloud7.reporting.metering;

import io.cloud7.reporting.metering.AllowanceSettlement.Slot;
import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Sorts use into the slots of spans, for {@link AllowanceSettlement}; clock hours in which nothing changes come together,
 * so that a level held for a month costs as little as one held for an hour. For one thread.
 */
public final class SettledSlots {
    private final SlotBounds.Cache bounds;

    /** Slots are clock hours of these. */
    public SettledSlots(ClockHours hours) {
        this.bounds = new SlotBounds.Cache(hours);
    }

    /** How much of a piece lies in a part of it, in unit-microseconds (level meters) or units. */
    @FunctionalInterface
    public interface Part {
        /** What lies in {@code [from, to)}, in microseconds. */
        BigDecimal of(long from, long to);
    }

    /**
     * Use of one resource in {@code [from, to)}, in microseconds.
     *
     * @param resource the resource's id
     * @param from its first microsecond
     * @param to the first microsecond after it
     * @param part how much lies where
     */
    public record Piece(String resource, long from, long to, Part part) {}

    /**
     * The slots of a span in which there is use, in order of time.
     *
     * @param pieces in any order, inside the span; they may overlap
     */
    public List<Slot> of(SettledSpan span, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        long[] changes = pieces.stream()
                .flatMapToLong(piece -> LongStream.of(piece.from(), piece.to()))
                .sorted()
                .distinct()
                .toArray();
        SlotBounds groups = bounds.of(span, changes);
        Map<String, UseBySlot> byResource = new TreeMap<>();
        for (Piece piece : pieces) {
            byResource
                    .computeIfAbsent(piece.resource(), resource -> new UseBySlot(resource, groups))
                    .add(piece);
        }
        List<Slot> slots = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<AllowanceSettlement.Use> used = new ArrayList<>();
            for (UseBySlot bySlot : byResource.values()) {
                bySlot.addTo(used, group);
            }
            if (!used.isEmpty()) {
                slots.add(new Slot(groups.length(group), groups.times(group), used));
            }
        }
        return slots;
    }
}
