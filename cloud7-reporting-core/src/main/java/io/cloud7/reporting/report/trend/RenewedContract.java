package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.time.Micros;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * A contract as it is expected to go on: one that renews by itself goes on for terms of the same length, with its fees, and
 * with the reservations and bundles that run to its end. One that has ended, or was terminated, stays as it is.
 */
final class RenewedContract {
    private final ContractFacts facts;
    private final Contract contract;
    private final boolean renews;

    private RenewedContract(ContractFacts facts, boolean renews) {
        this.facts = facts;
        this.contract = facts.contract();
        this.renews = renews;
    }

    static RenewedContract of(ContractFacts facts, Instant asOf, ZoneId zone) {
        Contract contract = facts.contract();
        LocalDate today = asOf.atZone(zone).toLocalDate();
        return new RenewedContract(
                facts, contract.autoRenew() && contract.terminated() == null && today.isBefore(contract.end()));
    }

    /** The span in which it is expected to be used. */
    Interval life(ZoneId zone) {
        Interval planned = contract.life(zone);
        return renews ? Interval.of(planned.getStart(), Micros.LATEST) : planned;
    }

    /** The facts with the terms that begin up to a day. */
    ContractFacts until(LocalDate last) {
        if (!renews || contract.end().isAfter(last)) {
            return facts;
        }
        Period term = Period.between(contract.start(), contract.end());
        List<Reservation> reservations = new ArrayList<>(contract.reservations());
        List<Bundle> bundles = new ArrayList<>(contract.bundles());
        LocalDate end = contract.end();
        for (int n = 1; !end.isAfter(last); n++) {
            LocalDate next = end.plus(term);
            for (Reservation reservation : contract.reservations()) {
                if (reservation.end().equals(contract.end())) {
                    reservations.add(renewed(reservation, n, end, next));
                }
            }
            for (Bundle bundle : contract.bundles()) {
                if (bundle.end().equals(contract.end())) {
                    bundles.add(renewed(bundle, n, end, next));
                }
            }
            end = next;
        }
        return new ContractFacts(
                renewed(end, reservations, bundles),
                facts.usedProducts(),
                facts.resources(),
                facts.guests(),
                facts.givenCharges(),
                facts.invoices(),
                facts.sourced(),
                facts.warnings());
    }

    private static Reservation renewed(Reservation old, int n, LocalDate start, LocalDate end) {
        return new Reservation(
                old.id() + " renewed " + n,
                old.product(),
                old.quantity(),
                start,
                end,
                old.payment(),
                old.upfront(),
                old.recurring(),
                old.excess(),
                old.from());
    }

    private static Bundle renewed(Bundle old, int n, LocalDate start, LocalDate end) {
        return new Bundle(old.id() + " renewed " + n, old.name(), old.fee(), start, end, old.from(), old.items());
    }

    private Contract renewed(LocalDate end, List<Reservation> reservations, List<Bundle> bundles) {
        return new Contract(
                contract.id(),
                contract.name(),
                contract.organization(),
                contract.plan(),
                contract.start(),
                end,
                true,
                contract.graceDays(),
                contract.holdDays(),
                contract.suspended(),
                null,
                contract.refund(),
                contract.sourcedFrom(),
                contract.fees(),
                reservations,
                bundles);
    }
}
