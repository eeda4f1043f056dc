package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.contract.ResellerContractReport;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A reseller's contract and all that are sourced from it, with their use.
 *
 * <pre>
 *   n (north) ─┬─ ca (a)
 *              ├─ cb (b)
 *              └─ s (south, a reseller) ── cx (x)
 * </pre>
 *
 * @param from the first day of a window
 * @param to its last day
 */
record ResaleWorld(
        long seed, Cloud cloud, List<UsageRecord> usage, List<GivenCharge> charges, LocalDate from, LocalDate to) {
    Reporting reporting() {
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(cloud, Instant.EPOCH);
        storage.append(new UsageBatch(usage, List.of(), charges, List.of()), Stamp.asRecorded());
        return Reporting.over(storage).as(Viewer.cloudAdmin());
    }

    ResellerContractReport north(Reporting reporting) {
        return reseller(reporting, "north", "N", from, to);
    }

    ResellerContractReport reseller(
            Reporting reporting, String organization, String contract, LocalDate first, LocalDate last) {
        return reporting.run(
                ResellerContractReport.of(organization).contract(contract).during(first, last));
    }

    CustomerContractReport customer(Reporting reporting, String organization, String contract) {
        return reporting.run(
                CustomerContractReport.of(organization).contract(contract).during(from, to));
    }

    Contract contract(String id) {
        return cloud.findContract(id).orElseThrow();
    }

    /** The same world, whose amounts are rounded elsewhere. */
    ResaleWorld roundedAt(RoundAt place) {
        Cloud other = new Cloud(
                cloud.settings()
                        .withRounding(new Rounding(cloud.settings().rounding().mode(), place)),
                cloud.organizations(),
                cloud.catalog(),
                List.copyOf(cloud.contracts()),
                List.copyOf(cloud.resources()));
        return new ResaleWorld(seed, other, usage, charges, from, to);
    }

    /** The same world, of whose pools A and B hold half of each reservation for its whole term, and South nothing. */
    ResaleWorld fullySold() {
        List<Contract> contracts = cloud.contracts().stream()
                .map(contract -> switch (contract.id()) {
                    case "ca", "cb" -> holdingHalves(contract);
                    case "s" -> holdingNothing(contract);
                    default -> contract;
                })
                .toList();
        Cloud other = new Cloud(
                cloud.settings(), cloud.organizations(), cloud.catalog(), contracts, List.copyOf(cloud.resources()));
        return new ResaleWorld(seed, other, usage, charges, from, to);
    }

    private Contract holdingHalves(Contract contract) {
        Contract pools = contract("n");
        List<Reservation> halves = pools.reservations().stream()
                .map(pool -> part(pool, pool.quantity().divide(BigDecimal.valueOf(2)), pool.id()))
                .toList();
        return new Contract(
                contract.id(),
                contract.name(),
                contract.organization(),
                contract.plan(),
                pools.start(),
                pools.end(),
                false,
                0,
                null,
                List.of(),
                null,
                Refund.NONE,
                pools.id(),
                List.of(),
                halves,
                List.of());
    }

    private static Contract holdingNothing(Contract contract) {
        return new Contract(
                contract.id(),
                contract.name(),
                contract.organization(),
                contract.plan(),
                contract.start(),
                contract.end(),
                contract.autoRenew(),
                contract.graceDays(),
                contract.holdDays(),
                contract.suspended(),
                contract.terminated(),
                contract.refund(),
                contract.sourcedFrom(),
                contract.fees(),
                contract.reservations().stream()
                        .map(own -> part(own, own.quantity(), null))
                        .toList(),
                contract.bundles());
    }

    private static Reservation part(Reservation terms, BigDecimal quantity, String pool) {
        return new Reservation(
                terms.id(),
                terms.product(),
                quantity,
                terms.start(),
                terms.end(),
                terms.payment(),
                terms.upfront(),
                terms.recurring(),
                terms.excess(),
                pool);
    }

    /** Windows that make up this one, cut before up to four of its days. */
    List<ResaleWorld> partition() {
        Dice dice = new Dice(seed);
        TreeSet<LocalDate> firsts = new TreeSet<>(List.of(from));
        for (int cuts = dice.between(1, 4); cuts > 0; cuts--) {
            firsts.add(dice.day(from, to));
        }
        List<ResaleWorld> parts = new ArrayList<>();
        for (LocalDate first : firsts) {
            LocalDate next = firsts.higher(first);
            parts.add(new ResaleWorld(seed, cloud, usage, charges, first, next == null ? to : next.minusDays(1)));
        }
        return parts;
    }

    static Map<BillKey, Figures> lines(Collection<Charge> charges) {
        Map<BillKey, Figures> lines = new TreeMap<>();
        charges.forEach(charge -> lines.merge(BillKey.of(charge), Figures.of(charge), Figures::plus));
        lines.values().removeIf(Figures::isNothing);
        return lines;
    }

    @Override
    public String toString() {
        return "ResaleWorld of seed " + seed + " from " + from + " to " + to;
    }
}
