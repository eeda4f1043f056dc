package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.storage.Storage;
import java.util.Map;
import java.util.TreeMap;

/** Asks the library and the naive bill the same, and compares. */
final class Agreement {
    private Agreement() {}

    static CustomerContractReport report(Storage storage, World world, World.Window window) {
        Contract contract = world.contract();
        return Reporting.over(storage)
                .as(Viewer.cloudAdmin())
                .run(CustomerContractReport.of(contract.organization())
                        .contract(contract.name())
                        .during(window.from(), window.to())
                        .in(window.zone()));
    }

    private static Map<BillKey, Figures> comparable(Map<BillKey, Figures> lines) {
        Map<BillKey, Figures> comparable = new TreeMap<>(lines);
        comparable.replaceAll((key, figures) -> figures.comparable());
        return comparable;
    }

    static Map<BillKey, Figures> lines(CustomerContractReport report) {
        Map<BillKey, Figures> lines = new TreeMap<>();
        for (Charge charge : report.charges()) {
            lines.merge(BillKey.of(charge), Figures.of(charge), Figures::plus);
        }
        lines.values().removeIf(Figures::isNothing);
        return lines;
    }

    static void check(World world) {
        InMemoryStorage storage = world.stored();
        for (World.Window window : world.windows()) {
            CustomerContractReport report = report(storage, world, window);
            NaiveBill bill = new NaiveBill(world, window);
            assertThat(comparable(lines(report))).as("%s, %s", world, window).isEqualTo(comparable(bill.lines()));
            for (ReservationCoverage row : report.reservations()) {
                String id = row.reservation().id();
                String product = row.reservation().product();
                String what = world + ", " + window + ", reservation " + id;
                assertThat(row.committed()).as(what).isEqualByComparingTo(bill.committed(row.reservation()));
                assertThat(row.covered()).as(what).isEqualByComparingTo(bill.taken(id, product));
                assertThat(row.excess()).as(what).isEqualByComparingTo(bill.beyond(id, product));
            }
            for (BundleUse row : report.bundles()) {
                String id = row.bundle().id();
                String product = row.item().product();
                String what = world + ", " + window + ", bundle " + id + " of " + product;
                assertThat(row.within()).as(what).isEqualByComparingTo(bill.taken(id, product));
                assertThat(row.overage()).as(what).isEqualByComparingTo(bill.beyond(id, product));
            }
        }
    }
}
