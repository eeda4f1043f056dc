package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.AllowanceSettlement;
import io.cloud7.reporting.metering.SettledSlots;
import io.cloud7.reporting.metering.SettledSlots.Piece;
import io.cloud7.reporting.metering.Unmasked;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Settles use against allowances: sorts records into spans, and then, span by span, into slots. */
final class SettlementAnswer {
    private final boolean level;
    private final SettledSlots slots;
    private final List<SettledSpan> spans;
    private final Slices slices;
    private final Unmasked unmasked;
    private final List<List<UseOfTime>> uses;

    SettlementAnswer(UsageRequest.Settlement question, boolean level, SettledSlots slots) {
        this.level = level;
        this.slots = slots;
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
            settled.add(settlement.settle(spans.get(i), slots.of(spans.get(i), pieces(spans.get(i), uses.get(i)))));
        }
        return List.copyOf(settled);
    }

    private List<Piece> pieces(SettledSpan span, List<UseOfTime> inside) {
        long start = Micros.of(span.slice().interval().getStart());
        long end = Micros.of(span.slice().interval().getEnd());
        List<Piece> pieces = new ArrayList<>();
        for (UseOfTime use : inside) {
            SettledSlots.Part part = level
                    ? (from, to) -> use.quantity().multiply(BigDecimal.valueOf(to - from))
                    : (from, to) -> use.part(use.quantity(), from, to);
            unmasked.forEach(
                    use.resource(),
                    Math.max(use.from(), start),
                    Math.min(use.to(), end),
                    (from, to) -> pieces.add(new Piece(use.resource(), from, to, part)));
        }
        return pieces;
    }
}
