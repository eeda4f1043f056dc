package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reservations and bundles of a reseller's contract and of those sourced from it, with how they share pools. */
final class ResaleTables {
    private final Contract own;
    private final SubAllotments subAllotments;
    private final List<SourcedRating.Rated> sourced;

    ResaleTables(RatingContext own, List<SourcedRating.Rated> sourced) {
        this.own = own.contract();
        this.subAllotments = new SubAllotments(own.facts().sourced());
        this.sourced = sourced;
    }

    List<ResoldReservation> reservations(List<ReservationCoverage> ofOwn) {
        List<ResoldReservation> rows = new ArrayList<>();
        for (ReservationCoverage coverage : ofOwn) {
            boolean isPool = !subAllotments.of(coverage.reservation()).isEmpty();
            rows.add(new ResoldReservation(block(isPool), coverage, null, isPool ? whole(coverage) : null));
        }
        for (SourcedRating.Rated contract : sourced) {
            List<ReservationCoverage> paid = contract.wholesale().reservations();
            for (int i = 0; i < paid.size(); i++) {
                rows.add(new ResoldReservation(
                        contract.block(),
                        paid.get(i),
                        contract.retail().reservations().get(i),
                        part(contract, paid.get(i).reservation())));
            }
        }
        rows.sort(Comparator.comparing(ResoldReservation::block));
        return rows;
    }

    List<ResoldBundle> bundles(List<BundleUse> ofOwn, Function<RatedContract, List<BundleUse>> read) {
        List<ResoldBundle> rows = new ArrayList<>();
        for (BundleUse use : ofOwn) {
            boolean isPool = !parts(use).isEmpty();
            rows.add(new ResoldBundle(block(isPool), use, null, isPool ? whole(use) : null));
        }
        for (SourcedRating.Rated contract : sourced) {
            List<BundleUse> paid = read.apply(contract.wholesale());
            List<BundleUse> earned = read.apply(contract.retail());
            for (int i = 0; i < paid.size(); i++) {
                rows.add(new ResoldBundle(contract.block(), paid.get(i), earned.get(i), part(contract, paid.get(i))));
            }
        }
        rows.sort(Comparator.comparing(ResoldBundle::block));
        return rows;
    }

    private static ResaleBlock block(boolean isPool) {
        return isPool ? ResaleBlock.UNALLOCATED : ResaleBlock.OWN_USE;
    }

    private List<SubAllotments.Part> parts(BundleUse use) {
        return subAllotments.of(use.bundle(), use.item().product(), BigDecimal.ZERO);
    }

    private static PoolSize whole(ReservationCoverage coverage) {
        BigDecimal quantity = coverage.reservation().quantity();
        BigDecimal given = coverage.subAllocated();
        return new PoolSize(quantity, given, quantity.subtract(given), coverage.overSold());
    }

    private static @Nullable PoolSize whole(BundleUse use) {
        BigDecimal quota = use.quota();
        BigDecimal given = use.subAllotted();
        return quota == null || given == null
                ? null
                : new PoolSize(quota, given, quota.subtract(given), given.compareTo(quota) > 0);
    }

    private @Nullable PoolSize part(SourcedRating.Rated contract, Reservation part) {
        return part.from() == null || !isDirect(contract)
                ? null
                : new PoolSize(own.reservation(part.from()).quantity(), part.quantity(), null, null);
    }

    private @Nullable PoolSize part(SourcedRating.Rated contract, BundleUse part) {
        if (part.bundle().from() == null || !isDirect(contract)) {
            return null;
        }
        Bundle pool = own.bundle(part.bundle().from());
        BigDecimal whole = pool.items().stream()
                .filter(item -> item.product().equals(part.item().product()))
                .map(BundleItem::quota)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        BigDecimal quota = part.item().quota();
        return whole == null ? null : new PoolSize(whole, quota == null ? whole : quota, null, null);
    }

    private boolean isDirect(SourcedRating.Rated contract) {
        return own.id().equals(contract.wholesale().contract().sourcedFrom());
    }
}
