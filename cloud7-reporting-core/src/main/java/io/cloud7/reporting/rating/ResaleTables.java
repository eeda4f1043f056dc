package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.BillingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reservations and bundles of a reseller's contract and of those sourced from it, with how they share pools. */
final class ResaleTables {
    private final RatingContext own;
    private final SubAllotments subAllotments;
    private final List<SourcedRating.Rated> sourced;

    ResaleTables(RatingContext own, List<SourcedRating.Rated> sourced) {
        this.own = own;
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

    /** The items of bundles over the window. */
    List<ResoldBundle> overWindow(List<BundleUse> ofOwn) {
        return bundles(ofOwn, RatedContract::bundles, (contract, use) -> own.periods());
    }

    /** The items of bundles by billing period of their contract. */
    List<ResoldBundle> byPeriod(List<BundleUse> ofOwn) {
        return bundles(
                ofOwn,
                RatedContract::bundlePeriods,
                (contract, use) -> List.of(own.settings().calendarOf(contract).periodOf(use.from())));
    }

    private List<ResoldBundle> bundles(
            List<BundleUse> ofOwn,
            Function<RatedContract, List<BundleUse>> read,
            BiFunction<Contract, BundleUse, List<BillingPeriod>> periods) {
        List<ResoldBundle> rows = new ArrayList<>();
        for (BundleUse use : ofOwn) {
            boolean isPool = !parts(use).isEmpty();
            rows.add(new ResoldBundle(block(isPool), use, null, isPool ? whole(use) : null));
        }
        for (SourcedRating.Rated contract : sourced) {
            List<BundleUse> paid = read.apply(contract.wholesale());
            List<BundleUse> earned = read.apply(contract.retail());
            for (int i = 0; i < paid.size(); i++) {
                BundleUse use = paid.get(i);
                List<BillingPeriod> of = periods.apply(contract.wholesale().contract(), use);
                rows.add(new ResoldBundle(contract.block(), use, earned.get(i), part(contract, use, of)));
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
                : new PoolSize(own.contract().reservation(part.from()).quantity(), part.quantity(), null, null);
    }

    /** The part and its pool over the same billing periods, both by the pool's reset rule. */
    private @Nullable PoolSize part(SourcedRating.Rated contract, BundleUse use, List<BillingPeriod> periods) {
        if (use.bundle().from() == null || !isDirect(contract)) {
            return null;
        }
        Bundle pool = own.contract().bundle(use.bundle().from());
        for (BundleItem item : pool.items()) {
            BigDecimal limit = item.quota();
            Fraction whole = BundleUses.quota(pool, item, periods);
            if (limit != null
                    && whole != null
                    && item.product().equals(use.item().product())) {
                Fraction given = SubAllotments.part(
                                contract.wholesale().contract(), use.bundle(), item.product(), limit)
                        .over(periods, item.reset());
                return new PoolSize(whole.toDecimal(), given.toDecimal(), null, null);
            }
        }
        return null;
    }

    private boolean isDirect(SourcedRating.Rated contract) {
        return own.contract().id().equals(contract.wholesale().contract().sourcedFrom());
    }
}
