package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.rating.SubAllotments.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fees of a reseller's contract, those of pools split over who holds them by quantity × time; a bundle's by the
 * quota of its first item.
 *
 * <p>The parts add up to the fee, billed and effective, in every window; the unallocated part, which is below 0 if the
 * pool is over-sold, is the rest.
 */
final class PoolFees {
    private final RatingContext context;
    private final SubAllotments subAllotments;
    private final List<FeeAccount> unpooled = new ArrayList<>();
    private final List<FeeAccount> unallocated = new ArrayList<>();
    private final Map<String, List<FeeAccount>> held = new HashMap<>();

    PoolFees(RatingContext context) {
        this.context = context;
        this.subAllotments = new SubAllotments(context.facts().sourced());
        new FeeCharges(context).accounts().forEach(this::split);
    }

    /** The fees that are of no pool. */
    List<FeeAccount> unpooled() {
        return unpooled;
    }

    /** The parts of pools that nobody holds. */
    List<FeeAccount> unallocated() {
        return unallocated;
    }

    /** The parts that a sourced contract holds. */
    List<FeeAccount> heldBy(String contract) {
        return held.getOrDefault(contract, List.of());
    }

    private void split(FeeAccount whole) {
        PaidFee fee = whole.fee();
        if (fee.reservation() != null) {
            Reservation pool = context.contract().reservation(fee.reservation());
            split(whole, pool.id(), subAllotments.of(pool), pool.quantity());
        } else if (fee.bundle() != null) {
            Bundle pool = context.contract().bundle(fee.bundle());
            BundleItem first = pool.items().isEmpty() ? null : pool.items().get(0);
            BigDecimal quota = first == null || first.quota() == null ? BigDecimal.ZERO : first.quota();
            split(whole, pool.id(), subAllotments.of(pool, first == null ? "" : first.product(), quota), quota);
        } else {
            unpooled.add(whole);
        }
    }

    private void split(FeeAccount whole, String pool, List<Part> parts, BigDecimal quantity) {
        if (parts.isEmpty()) {
            unpooled.add(whole);
            return;
        }
        PoolSplit split = new PoolSplit(context, whole, quantity, parts);
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            held.computeIfAbsent(part.contract().id(), id -> new ArrayList<>())
                    .add(split.part(index, of(whole.fee(), part), "part of " + pool));
        }
        unallocated.add(split.rest("unallocated part of " + pool));
    }

    private static PaidFee of(PaidFee fee, Part part) {
        return new PaidFee(
                fee.chargeType(),
                fee.model(),
                fee.product(),
                fee.reservation() == null ? null : part.id(),
                fee.bundle() == null ? null : part.id(),
                null,
                fee.term(),
                fee.amount(),
                fee.from(),
                fee.to());
    }
}
