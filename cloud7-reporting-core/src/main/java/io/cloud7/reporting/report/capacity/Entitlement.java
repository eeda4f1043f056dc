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
 * @param product the product's id
 * @param quantity the level; null: unlimited
 * @param pooled whether it is a part of what a reseller was granted
 */
record Entitlement(String product, @Nullable BigDecimal quantity, boolean pooled) {
    /** The reservations and CAPACITY quotas of a contract that run on a day. */
    static Stream<Entitlement> of(Contract contract, LocalDate day) {
        return Stream.concat(
                contract.reservations().stream()
                        .filter(reservation -> runs(reservation.start(), reservation.end(), day))
                        .map(Entitlement::of),
                contract.bundles().stream()
                        .filter(bundle -> runs(bundle.start(), bundle.end(), day))
                        .flatMap(Entitlement::of));
    }

    private static boolean runs(LocalDate start, LocalDate end, LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    private static Entitlement of(Reservation reservation) {
        return new Entitlement(reservation.product(), reservation.quantity(), reservation.from() != null);
    }

    private static Stream<Entitlement> of(Bundle bundle) {
        return bundle.items().stream()
                .filter(item -> item.reset() == ResetRule.CAPACITY)
                .map(item -> new Entitlement(item.product(), item.quota(), bundle.from() != null));
    }
}
