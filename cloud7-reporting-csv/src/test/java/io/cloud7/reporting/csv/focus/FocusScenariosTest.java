package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the specification's authors, which leave out the columns that are the same in all rows. */
class FocusScenariosTest {
    static final FocusImport EXCERPT = FocusImport.standard()
            .assuming("BillingAccountId", "acc")
            .assuming("BillingCurrency", "USD")
            .assuming("InvoiceIssuerName", "Acme")
            .assuming("ProviderName", "Acme")
            .assuming("ServiceName", "Compute");

    @ParameterizedTest
    @CsvSource({
        "commitment_discount_purchase_scenario_1, 1, 0, 8760, 0",
        "commitment_discount_purchase_scenario_2, 3, 1, 2, 0",
        "commitment_discount_purchase_scenario_3, 4, 1, 4381, 0",
        "commitment_discount_usage_scenario_1, 1, 0, 0, 1",
        "commitment_discount_usage_scenario_2, 1, 0, 0, 1",
        "commitment_discount_usage_scenario_3, 2, 0, 0, 1",
        "commitment_discount_usage_scenario_4, 2, 0, 0.5, 1.5",
        "one_hundred_percent_utilization_with_commitment_discount_flexibility_with_1_resource, 3, 0, 2.75, 2.75",
        "one_hundred_percent_utilization_with_commitment_discount_flexibility_with_2_resources, 3, 0, 2, 2",
        "one_hundred_percent_utilization_without_commitment_discount_flexibility, 2, 0, 1.5, 1.5",
        "zero_percent_utilization_without_commitment_discount_flexibility, 3, 0, 3.5, 3.5",
        "closed_scenario_1_partial_reallocation_ledger, 3, 0, 0, 0",
        "closed_scenario_1_partial_reallocation_original, 1, 0, 1500, 1500",
    })
    void scenariosAddUp(String name, int rows, int refused, String billed, String effective) throws IOException {
        FocusCloud bill = read(name);
        assertThat(bill.counts().rows()).isEqualTo(rows);
        assertThat(bill.refused()).hasSize(refused);
        assertThat(Stream.concat(
                                bill.usage().stream().map(UsageRecord::cost),
                                bill.charges().stream().map(GivenCharge::billedCost))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(billed);
        assertThat(Stream.concat(
                                bill.usage().stream().map(UsageRecord::effectiveCost),
                                bill.charges().stream().map(GivenCharge::effectiveCost))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(effective);
    }

    @Test
    void anHourThatDoesNotExistIsRefusedWithItsPlace() throws IOException {
        assertThat(read("commitment_discount_purchase_scenario_3").refused())
                .singleElement()
                .satisfies(row -> {
                    assertThat(Path.of(row.file()).getFileName())
                            .hasToString("commitment_discount_purchase_scenario_3.csv");
                    assertThat(row.line()).isEqualTo(5);
                    assertThat(row.field()).isEqualTo("ChargePeriodEnd");
                    assertThat(row.text()).contains("2023-02-01T30:00:00Z", "write it like");
                });
    }

    @Test
    void purchasesAreUpfrontOrRecurringFees() throws IOException {
        assertThat(read("commitment_discount_purchase_scenario_3").charges())
                .extracting(GivenCharge::chargeType)
                .containsExactlyInAnyOrder(
                        ChargeType.RESERVATION_UPFRONT, ChargeType.SUBSCRIPTION_FEE, ChargeType.SUBSCRIPTION_FEE);
    }

    @Test
    void correctionsOfAnInvoicedPeriodAreAdjustmentsOnTheNextInvoice() throws IOException {
        FocusCloud bill = read("closed_scenario_1_partial_reallocation_ledger");
        assertThat(bill.usage()).isEmpty();
        assertThat(bill.charges())
                .extracting(
                        GivenCharge::chargeType,
                        GivenCharge::resource,
                        charge -> charge.billedCost().intValueExact())
                .containsExactlyInAnyOrder(
                        tuple(ChargeType.ADJUSTMENT, "R-111", -1500),
                        tuple(ChargeType.ADJUSTMENT, "R-111", 1200),
                        tuple(ChargeType.ADJUSTMENT, "R-222", 300));
        assertThat(bill.charges()).allSatisfy(charge -> {
            assertThat(charge.from()).isEqualTo("2025-05-01T00:00:00Z");
            assertThat(charge.billingPeriod()).isEqualTo("2025-06-01");
        });
        assertThat(bill.invoices()).singleElement().satisfies(invoice -> {
            assertThat(invoice.number()).isEqualTo("INV-20250601-20250701");
            assertThat(invoice.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("0"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice_detail_scenario_1", "contract_commitment_scenario_1"})
    void filesThatHoldNoChargesAreUnreadable(String name) {
        assertThatThrownBy(() -> read(name))
                .isInstanceOf(FocusFormatException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("ChargePeriodStart");
    }

    @Test
    void anExcerptIsUnreadableUnlessToldWhatToAssume() {
        assertThatThrownBy(() -> FocusImport.standard()
                        .read(List.of(Sample.SCENARIOS.resolve("commitment_discount_usage_scenario_1.csv"))))
                .hasMessageContaining("lacks the FOCUS columns BillingAccountId, BillingCurrency, InvoiceIssuerName");
        assertThatThrownBy(() -> FocusImport.standard().assuming("Tags", "{}"))
                .hasMessageContaining("Tags")
                .hasMessageContaining("BillingCurrency");
    }

    private static FocusCloud read(String name) throws IOException {
        return EXCERPT.read(List.of(Sample.SCENARIOS.resolve(name + ".csv")));
    }
}
