package io.cloud7.reporting.report.general;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The terms of a contract: the first reservation or bundle that begins when one of the same product has ended renews it.
 * One that begins beside others is a further tranche, and renews nothing.
 */
final class Terms {
    /** What runs from one day to another, on some products. */
    private record Term(LocalDate start, LocalDate end, Set<String> products) {
        static Term of(Reservation reservation) {
            return new Term(reservation.start(), reservation.end(), Set.of(reservation.product()));
        }

        static Term of(Bundle bundle) {
            return new Term(
                    bundle.start(),
                    bundle.end(),
                    bundle.items().stream().map(BundleItem::product).collect(Collectors.toSet()));
        }

        boolean follows(Term earlier) {
            return !earlier.end.isAfter(start) && !Collections.disjoint(earlier.products, products);
        }

        boolean isRenewalIn(List<Term> all) {
            return all.stream()
                    .filter(this::follows)
                    .anyMatch(earlier ->
                            all.stream().noneMatch(other -> other.start.isBefore(start) && other.follows(earlier)));
        }
    }

    private Terms() {}

    /** How many terms have begun by a day, 1 at least. */
    static int begun(Contract contract, LocalDate day) {
        List<Term> terms = Stream.concat(
                        contract.reservations().stream().map(Term::of),
                        contract.bundles().stream().map(Term::of))
                .toList();
        long renewals = terms.stream()
                .filter(term -> !term.start().isAfter(day))
                .filter(term -> term.isRenewalIn(terms))
                .map(Term::start)
                .distinct()
                .count();
        return 1 + (int) renewals;
    }
}
