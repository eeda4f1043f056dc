package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.trend.ContractEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.threeten.extra.Interval;

/** The events of contracts in a window. */
final class ContractEvents {
    private final Portfolio portfolio;
    private final Interval window;

    ContractEvents(Portfolio portfolio, Interval window) {
        this.portfolio = portfolio;
        this.window = window;
    }

    List<ContractEvent> of(List<ContractFacts> contracts) {
        return contracts.stream()
                .flatMap(facts -> of(facts.contract()).stream())
                .filter(event -> window.contains(event.at()))
                .sorted(ContractEvent.ORDER)
                .toList();
    }

    private List<ContractEvent> of(Contract contract) {
        List<ContractEvent> events = new ArrayList<>();
        events.add(new ContractEvent(startOf(contract.start()), contract, Kind.START, ""));
        LocalDate terminated = contract.terminated();
        if (terminated != null && terminated.isBefore(contract.end())) {
            events.add(new ContractEvent(startOf(terminated), contract, Kind.TERMINATION, ""));
        } else {
            events.add(new ContractEvent(startOf(contract.end()), contract, Kind.END, ""));
        }
        contract.suspended().forEach(suspension -> {
            events.add(new ContractEvent(suspension.getStart(), contract, Kind.SUSPENSION, ""));
            events.add(new ContractEvent(suspension.getEnd(), contract, Kind.RESUMPTION, ""));
        });
        contract.reservations().forEach(reservation -> addReservation(contract, reservation, events));
        contract.bundles().forEach(bundle -> addBundle(contract, bundle, events));
        return events;
    }

    private void addReservation(Contract contract, Reservation reservation, List<ContractEvent> events) {
        String detail = "reservation " + reservation.id() + ": "
                + reservation.quantity().toPlainString() + " of " + reservation.product();
        boolean renews = contract.reservations().stream()
                .anyMatch(other -> other.product().equals(reservation.product())
                        && !other.end().isAfter(reservation.start()));
        addTerm(
                contract,
                reservation.start(),
                reservation.end(),
                renews ? Kind.RENEWAL : Kind.RESERVATION,
                detail,
                events);
    }

    private void addBundle(Contract contract, Bundle bundle, List<ContractEvent> events) {
        Set<String> products = bundle.items().stream().map(BundleItem::product).collect(Collectors.toSet());
        boolean renews = contract.bundles().stream()
                .anyMatch(other -> !other.end().isAfter(bundle.start())
                        && other.items().stream().anyMatch(item -> products.contains(item.product())));
        addTerm(
                contract,
                bundle.start(),
                bundle.end(),
                renews ? Kind.RENEWAL : Kind.BUNDLE,
                "bundle " + bundle.id() + ": " + bundle.name(),
                events);
    }

    private void addTerm(
            Contract contract, LocalDate start, LocalDate end, Kind kind, String detail, List<ContractEvent> events) {
        events.add(new ContractEvent(startOf(start), contract, kind, detail));
        if (end.isBefore(contract.end())) {
            events.add(new ContractEvent(startOf(end), contract, Kind.TERM_END, detail));
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(portfolio.settings().zone()).toInstant();
    }
}
