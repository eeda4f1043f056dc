package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.reconciliation.Outcome;
import io.cloud7.reporting.report.reconciliation.ReconciliationQuery;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A charge of an invoiced month, moved in part to another resource by corrections on the next invoice. */
class ClosedPeriodTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    private static FocusCloud bill;
    private static Reporting reporting;
    private static JsonNode expected;

    @BeforeAll
    static void importBothBills() throws IOException {
        bill = FocusScenariosTest.EXCERPT
                .assuming("SubAccountId", "team")
                .read(List.of(
                        Sample.SCENARIOS.resolve("closed_scenario_1_partial_reallocation_original.csv"),
                        Sample.SCENARIOS.resolve("closed_scenario_1_partial_reallocation_ledger.csv")));
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(bill.cloud(), Instant.EPOCH);
        storage.addInvoices(bill.invoices(), Instant.EPOCH);
        storage.append(new UsageBatch(bill.usage(), List.of(), bill.charges(), List.of()), Stamp.asRecorded());
        reporting = Reporting.over(storage).as(Viewer.cloudAdmin());
        expected = new ObjectMapper()
                .readTree(Files.readString(Sample.SCENARIOS.resolve("expected.json")))
                .path("closed_scenario_1 original+ledger");
    }

    private static CustomerContractReport report(YearMonth from, YearMonth to) {
        return reporting.run(
                CustomerContractReport.of("team").contract("team").during(from.atDay(1), to.atEndOfMonth()));
    }

    @Test
    void eachInvoiceHasTheNumberAndTheSumOfTheBill() {
        assertThat(bill.invoices())
                .extracting(Invoice::number)
                .containsExactly("INV-20250501-20250601", "INV-20250601-20250701");
        for (Invoice invoice : bill.invoices()) {
            assertThat(invoice.lines().stream().map(InvoiceLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(invoice.number())
                    .isEqualByComparingTo(expected.path("by_invoice")
                            .path(invoice.number())
                            .path("BilledCost")
                            .asText());
        }
        assertThat(reporting.run(ReconciliationQuery.ofAll()).outcome()).isEqualTo(Outcome.RECONCILED);
    }

    @Test
    void theClosedMonthStaysAndTheCorrectionIsInTheNext() {
        assertThat(report(MAY, MAY).totals().billed()).isEqualByComparingTo("1500");
        assertThat(report(MAY, MAY).totals().adjustments()).isZero();
        assertThat(report(JUNE, JUNE).totals().billed()).isZero();
        assertThat(report(JUNE, JUNE).charges())
                .allSatisfy(charge -> assertThat(charge.billingPeriod()).isEqualTo(JUNE.atDay(1)))
                .allSatisfy(charge -> assertThat(charge.from()).isEqualTo("2025-05-01T00:00:00Z"));
        assertThat(report(MAY, JUNE).totals().billed())
                .isEqualByComparingTo(expected.path("total").path("BilledCost").asText());
        assertThat(report(MAY, JUNE).totals().effective())
                .isEqualByComparingTo(
                        expected.path("total").path("EffectiveCost").asText());
    }

    @Test
    void itIsAsIfTheHourHadBeenBilledToBothResourcesAtOnce() {
        Map<String, BigDecimal> billed = new TreeMap<>();
        Map<String, BigDecimal> consumed = new TreeMap<>();
        for (Charge charge : report(MAY, JUNE).charges()) {
            for (ChargeItem item : charge.items()) {
                String key = item.from() + "|" + item.resource();
                billed.merge(key, Objects.requireNonNull(item.billedCost()), BigDecimal::add);
                consumed.merge(key, item.quantity(), BigDecimal::add);
            }
        }
        JsonNode sums = expected.path("by_charge_period_and_resource");
        assertThat(billed).hasSize(sums.size());
        for (Map.Entry<String, JsonNode> sum : sums.properties()) {
            assertThat(billed.get(sum.getKey()))
                    .as(sum.getKey())
                    .isEqualByComparingTo(sum.getValue().path("BilledCost").asText());
            assertThat(consumed.get(sum.getKey()))
                    .as(sum.getKey())
                    .isEqualByComparingTo(
                            sum.getValue().path("ConsumedQuantity").asText());
        }
    }
}
