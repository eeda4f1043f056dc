package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.reconciliation.Outcome;
import io.cloud7.reporting.report.reconciliation.ReconciliationQuery;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The invoice of the scenario beside a contract with the use, the fee and the tax that it bills. */
class InvoiceDetailTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 1, 1);

    @Test
    void anInvoiceOfUseUpfrontFeeAndTaxAgreesWithItsCharges() throws IOException {
        CommitmentWorld world = CommitmentWorld.of(
                "USD",
                "1",
                START,
                END,
                List.of(CommitmentWorld.reservation("r", "1", START, END, "FULL", "1000.00", "0")));
        Instant from = Instant.parse("2025-01-01T00:00:00Z");
        Instant to = Instant.parse("2025-02-01T00:00:00Z");
        List<InvoiceLine> lines = new ArrayList<>();
        BigDecimal tax = BigDecimal.ZERO;
        BigDecimal printed = BigDecimal.ZERO;
        for (CSVRecord row : Scenario.rows(Sample.SCENARIOS.resolve("invoice_detail_scenario_1.csv"))) {
            BigDecimal amount = new BigDecimal(row.get("BilledCost"));
            printed = printed.add(amount);
            switch (row.get("ChargeCategory")) {
                case "Usage" -> lines.add(line(row, ChargeType.USAGE, "rated", null, from, to));
                case "Purchase" -> lines.add(line(row, ChargeType.RESERVATION_UPFRONT, "committed", "r", from, to));
                default -> tax = tax.add(amount);
            }
        }
        assertThat(printed)
                .isEqualByComparingTo(Scenario.expected("invoice-detail/invoice_detail_scenario_1.csv")
                        .path("sum")
                        .path("BilledCost")
                        .asText())
                .isEqualByComparingTo("1578.63");
        UsageRecord use = new UsageRecord(
                "u",
                "c",
                "vm",
                "rated",
                BigDecimal.ONE,
                from,
                to,
                to,
                null,
                new BigDecimal("450.00"),
                new BigDecimal("450.00"),
                null);
        GivenCharge taxed = new GivenCharge(
                "t", "c", ChargeType.TAX, null, null, from, to, null, null, tax, tax, USD, "Sales tax", null, to);
        world.add(use, List.of(taxed));
        world.bill(new Invoice(
                "INV-2025-001",
                null,
                "c",
                from,
                to,
                USD,
                InvoiceStatus.DUE,
                Instant.parse("2025-02-03T00:00:00Z"),
                Instant.parse("2025-03-05T00:00:00Z"),
                lines,
                tax,
                printed));

        CustomerContractReport january = world.report(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
        assertThat(january.totals().payg()).isEqualByComparingTo("450.00");
        assertThat(january.totals().reserved()).isEqualByComparingTo("1000.00");
        assertThat(january.totals().tax()).isEqualByComparingTo("128.63");
        assertThat(january.totals().gross()).isEqualByComparingTo("1578.63");
        assertThat(world.reporting().run(ReconciliationQuery.ofAll()).outcome()).isEqualTo(Outcome.RECONCILED);
        assertThat(world.reporting().run(ReconciliationQuery.ofAll()).warnings())
                .isEmpty();
    }

    private static InvoiceLine line(
            CSVRecord row, ChargeType type, String product, @Nullable String reservation, Instant from, Instant to) {
        return new InvoiceLine(
                row.get("InvoiceDetailId"),
                null,
                type,
                product,
                reservation,
                null,
                null,
                from,
                to,
                null,
                null,
                new BigDecimal(row.get("BilledCost")));
    }
}
