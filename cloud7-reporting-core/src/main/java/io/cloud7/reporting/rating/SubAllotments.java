package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the contracts sourced from a reseller's contract hold of its reservations and bundles. A reservation or bundle of
 * which anything is held is a pool.
 */
final class SubAllotments {
    private final List<Contract> sourced;

    /** Takes the contracts in order of end customer, then contract. */
    SubAllotments(List<Contract> sourced) {
        this.sourced = sourced;
    }

    /**
     * A part of a pool.
     *
     * @param contract the sourced contract that holds it
     * @param id of its reservation or bundle
     * @param quantity the level or quota held
     * @param start its first day
     * @param end the first day on which it is no longer held
     * @param plannedEnd the same, had nothing been terminated
     */
    record Part(
            Contract contract, String id, BigDecimal quantity, LocalDate start, LocalDate end, LocalDate plannedEnd) {
        boolean runs(LocalDate day) {
            return !day.isBefore(start) && day.isBefore(end);
        }

        /** Its quota in a billing period, prorated by days; a termination inside the period leaves it. */
        Fraction inPeriod(BillingPeriod period) {
            return end.isAfter(period.from())
                    ? Fraction.of(
                            quantity.multiply(BigDecimal.valueOf(period.daysInside(start, plannedEnd))),
                            BigDecimal.valueOf(period.days()))
                    : Fraction.ZERO;
        }

        /** What it holds of an item over billing periods: of amounts that reset the prorated sum, else its quantity. */
        Fraction over(List<BillingPeriod> periods, ResetRule reset) {
            return reset == ResetRule.MONTHLY_RESET
                    ? periods.stream().map(this::inPeriod).reduce(Fraction.ZERO, Fraction::plus)
                    : Fraction.of(quantity);
        }
    }

    /** The parts of a reservation, in order of end customer, contract, id. */
    List<Part> of(Reservation pool) {
        return parts(contract -> contract.reservations().stream()
                .filter(reservation -> pool.id().equals(reservation.from()))
                .map(reservation -> new Part(
                        contract,
                        reservation.id(),
                        reservation.quantity(),
                        reservation.start(),
                        contract.endOf(reservation),
                        reservation.end()))
                .toList());
    }

    /**
     * The parts of a bundle by the quota of one product, in order of end customer, contract, id.
     *
     * @param whole what an unlimited quota counts as
     */
    List<Part> of(Bundle pool, String product, BigDecimal whole) {
        return parts(contract -> contract.bundles().stream()
                .filter(bundle -> pool.id().equals(bundle.from()))
                .map(bundle -> part(contract, bundle, product, whole))
                .toList());
    }

    /** A bundle as the part of a pool that it is. */
    static Part part(Contract contract, Bundle bundle, String product, BigDecimal whole) {
        return new Part(
                contract,
                bundle.id(),
                quota(bundle, product, whole),
                bundle.start(),
                contract.endOf(bundle),
                bundle.end());
    }

    private List<Part> parts(Function<Contract, List<Part>> ofContract) {
        List<Part> parts = new ArrayList<>();
        for (Contract contract : sourced) {
            ofContract.apply(contract).stream()
                    .sorted(Comparator.comparing(Part::id))
                    .forEach(parts::add);
        }
        return parts;
    }

    private static BigDecimal quota(Bundle bundle, String product, BigDecimal whole) {
        for (BundleItem item : bundle.items()) {
            if (item.product().equals(product)) {
                @Nullable BigDecimal quota = item.quota();
                return quota == null ? whole : quota;
            }
        }
        return BigDecimal.ZERO;
    }
}
