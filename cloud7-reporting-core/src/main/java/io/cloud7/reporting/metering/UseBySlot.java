package io.cloud7.reporting.metering;

import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use of one resource, group of equal slots by group. */
final class UseBySlot {
    private final String resource;
    private final SlotBounds slots;
    private final @Nullable BigDecimal[] quantities;
    private final long[] first;
    private final long[] last;

    UseBySlot(String resource, SlotBounds slots) {
        this.resource = resource;
        this.slots = slots;
        quantities = new BigDecimal[slots.size()];
        first = new long[slots.size()];
        last = new long[slots.size()];
    }

    /** Adds what of a piece lies in each slot. */
    void add(SettledSlots.Piece piece) {
        long from = piece.from();
        for (int slot = slots.groupOf(from); from < piece.to(); slot++) {
            long to = Math.min(slots.endOf(slot), piece.to());
            BigDecimal part = piece.part().of(from, to);
            BigDecimal before = quantities[slot];
            quantities[slot] = before == null ? part : before.add(part);
            first[slot] = before == null ? from : Math.min(first[slot], from);
            last[slot] = before == null ? to : Math.max(last[slot], to);
            from = to;
        }
    }

    void addTo(List<AllowanceSettlement.Use> uses, int slot) {
        BigDecimal quantity = quantities[slot];
        if (quantity != null) {
            // nothing begins or ends inside a group of several slots, so each has an equal part
            BigDecimal ofOne = slots.times(slot) == 1
                    ? quantity
                    : quantity.divide(BigDecimal.valueOf(slots.times(slot)), MathContext.UNLIMITED);
            uses.add(new AllowanceSettlement.Use(
                    resource, ofOne, Micros.instant(first[slot]), Micros.instant(last[slot])));
        }
    }
}
