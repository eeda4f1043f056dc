package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A level that a contract may hold on a product.
 *
 * @param id of the reservation or bundle that grants it
 * @param product the product's id
 * @param quantity the level; null: unlimited
 * @param from the id of the reseller's reservation or bundle that it is a part of; null: none
 */
record Entitlement(
        String id,
        String product,
        @Nullable BigDecimal quantity,
        @Nullable String from) {
    /** The reservations and CAPACITY quotas of a contract that run on a day. */
    static Stream<Entitlement> of(Contract contract, LocalDate day) {
        return Stream.concat(
                contract.reservations().stream()
                        .filter(reservation -> runs(reservation.start(), contract.endOf(reservation), day))
                        .map(Entitlement::of),
                contract.bundles().stream()
                        .filter(bundle -> runs(bundle.start(), contract.endOf(bundle), day))
                        .flatMap(Entitlement::of));
    }

    private static boolean runs(LocalDate start, LocalDate end, LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    private static Entitlement of(Reservation reservation) {
        return new Entitlement(reservation.id(), reservation.product(), reservation.quantity(), reservation.from());
    }

    private static Stream<Entitlement> of(Bundle bundle) {
        return bundle.items().stream()
                .filter(item -> item.reset() == ResetRule.CAPACITY)
                .map(item -> new Entitlement(bundle.id(), item.product(), item.quota(), bundle.from()));
    }

    /** Whether it is a part of another one, of the same product. */
    boolean isPartOf(Entitlement pool) {
        return pool.id.equals(from) && pool.product.equals(product);
    }
}
