package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.AllowanceSettlement;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use of one resource, slot by slot. */
final class UseBySlot {
    private final String resource;
    private final long[] bounds;
    private final boolean level;
    private final @Nullable BigDecimal[] quantities;
    private final long[] first;
    private final long[] last;

    UseBySlot(String resource, long[] bounds, boolean level) {
        this.resource = resource;
        this.bounds = bounds;
        this.level = level;
        int slots = bounds.length - 1;
        quantities = new BigDecimal[slots];
        first = new long[slots];
        last = new long[slots];
    }

    /** Adds what of a record lies in {@code [start, end)}. */
    void add(UseOfTime use, long start, long end) {
        long from = start;
        for (int slot = SettlementAnswer.slotOf(bounds, start); from < end; slot++) {
            long to = Math.min(bounds[slot + 1], end);
            BigDecimal part =
                    level ? use.quantity().multiply(BigDecimal.valueOf(to - from)) : use.part(use.quantity(), from, to);
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
            uses.add(new AllowanceSettlement.Use(
                    resource, quantity, Micros.instant(first[slot]), Micros.instant(last[slot])));
        }
    }
}
