package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.contract.ContractTotals;
import io.cloud7.reporting.report.contract.CustomerContractQuery;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.testkit.oracle.World.Window;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the contract reports of all customers say, by currency. */
final class ContractTabs {
    private final Map<String, BigDecimal> exact = new TreeMap<>();
    private final Map<String, BigDecimal> shown = new TreeMap<>();

    ContractTabs(World world, Window window, SubscriptionModel model, Function<ContractTotals, BigDecimal> total) {
        Reporting reporting = Reporting.over(world.stored()).as(Viewer.cloudAdmin());
        for (Contract contract : world.cloud().contracts()) {
            if (world.cloud().organizations().get(contract.organization()).role() == OrganizationRole.CUSTOMER) {
                CustomerContractReport report = reporting.run(new CustomerContractQuery(
                        contract.organization(),
                        contract.name(),
                        ReportWindow.of(window.from(), window.to()).in(window.zone())));
                String currency = report.organization().currency().getCurrencyCode();
                shown.merge(currency, total.apply(report.totals()), BigDecimal::add);
                for (Charge charge : report.tabs().get(model).charges()) {
                    if (charge.billedCost() != null) {
                        exact.merge(currency, charge.billedCost(), BigDecimal::add);
                    }
                }
            }
        }
    }

    void areEqualTo(World world, Map<String, BigDecimal> platform) {
        assertThat(nonZero(platform)).isEqualTo(nonZero(exact));
        if (world.cloud().settings().rounding().at() == RoundAt.CHARGE) {
            assertThat(nonZero(platform)).isEqualTo(nonZero(shown));
        }
    }

    /** The amounts that are not 0, comparable by value. */
    static Map<String, BigDecimal> nonZero(Map<String, BigDecimal> amounts) {
        Map<String, BigDecimal> others = new TreeMap<>();
        amounts.forEach((currency, amount) -> {
            if (amount.signum() != 0) {
                others.put(currency, amount.stripTrailingZeros());
            }
        });
        return others;
    }
}
