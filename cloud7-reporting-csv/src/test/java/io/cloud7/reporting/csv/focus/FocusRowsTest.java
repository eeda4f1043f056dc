package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FocusRowsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "BilledCost, 1e999999999, out of bounds",
        "BilledCost, 'x', is not a decimal: \"x\"",
        "BilledCost, '1,5', is not a decimal",
        "BilledCost, NULL, BilledCost is empty",
        "EffectiveCost, 0.0000000000000000001, at most 18 after the point",
        "ConsumedQuantity, lots, ConsumedQuantity is not a decimal",
        "BillingAccountId, '', BillingAccountId is empty",
        "BillingCurrency, XAU, no minor unit",
        "BillingCurrency, Dollar, unknown currency",
        "ChargeCategory, Gift, 'use one of Adjustment, Credit, Purchase, Tax, Usage'",
        "ChargePeriodEnd, 2024-09-01 30:00:00, is no time that exists",
        "ChargePeriodEnd, 2024-02-30 00:00:00, is no time that exists",
        "ChargePeriodEnd, 2024-09-02 00:00:00, is not after ChargePeriodStart",
        "ChargePeriodStart, yesterday, write it like",
        "BillingPeriodEnd, 2024-09-01, is not after BillingPeriodStart",
        "BillingPeriodEnd, 9999-12-31T23:00:00Z, after the year 9999",
        "ProviderName, (null), ProviderName is empty",
    })
    void aBadCellKeepsItsRowOutAndNoOther(String column, String cell, String text) throws IOException {
        FocusCloud bill = new Bill()
                .row("BilledCost", "7")
                .row(column, cell)
                .row("BilledCost", "8")
                .read(directory);
        assertThat(bill.usage())
                .extracting(UsageRecord::cost)
                .containsExactlyInAnyOrder(BigDecimal.valueOf(7), BigDecimal.valueOf(8));
        assertThat(bill.refused()).singleElement().satisfies(row -> {
            assertThat(row.file()).isEqualTo(directory.resolve("bill.csv").toString());
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.field()).isEqualTo(column);
            assertThat(row.reason()).isEqualTo(Reason.INVALID);
            assertThat(row.text()).contains(text);
        });
        assertThat(bill.counts()).isEqualTo(new FocusCloud.Counts(1, 0, 3, 2, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-09-02 01:00:00",
                "2024-09-02T01:00:00Z",
                "2024-09-02T03:00:00+02:00",
                "2024-09-02 01:00",
                "2024-09-02T01:00:00.0000000Z"
            })
    void timesHaveManySpellings(String end) throws IOException {
        assertThat(new Bill().row("ChargePeriodEnd", end).read(directory).usage())
                .singleElement()
                .satisfies(record -> assertThat(record.to()).isEqualTo("2024-09-02T01:00:00Z"));
    }

    @Test
    void aRowBecomesARecordWithItsGivenCost() throws IOException {
        UsageRecord record = new Bill()
                .row("Id", "r-1", "BilledCost", "1.25E-5", "ChargePeriodEnd", "2024-09-02 01:00:00")
                .read(directory)
                .usage()
                .get(0);
        assertThat(record.id()).isEqualTo("r-1");
        assertThat(record.contract()).isEqualTo("sub");
        assertThat(record.resource()).isEqualTo("vm-1");
        assertThat(record.product()).isEqualTo("Cloud|Compute Service|SKU.1|Hours");
        assertThat(record.quantity()).isEqualByComparingTo("5");
        assertThat(record.cost()).isEqualByComparingTo("0.0000125");
        assertThat(record.effectiveCost()).isEqualByComparingTo("1");
        assertThat(record.recordedAt()).isEqualTo("2024-09-02T01:00:00Z");
        assertThat(record.billingPeriod()).isEqualTo("2024-09-01");
    }

    @Test
    void quantityAndUnitFallBackToThePricedOnes() throws IOException {
        FocusCloud bill = new Bill()
                .row("ConsumedQuantity", "NULL", "ConsumedUnit", "", "PricingQuantity", "3", "PricingUnit", "GB")
                .row("ConsumedQuantity", "null", "ConsumedUnit", "", "PricingQuantity", "", "PricingUnit", "")
                .read(directory);
        assertThat(bill.usage())
                .extracting(record -> record.product() + " " + record.quantity())
                .containsExactlyInAnyOrder("Cloud|Compute Service|SKU.1|GB 3", "Cloud|Compute Service|SKU.1|unit 0");
    }

    @Test
    void useWithoutAResourceHasAStandIn() throws IOException {
        FocusCloud bill =
                new Bill().row("ResourceId", "NULL").row("ResourceId", "").read(directory);
        assertThat(bill.cloud().resources()).singleElement().satisfies(resource -> {
            assertThat(resource.id()).isEqualTo("sub|Cloud|Compute Service");
            assertThat(resource.name()).isEqualTo("Compute Service (no resource id)");
            assertThat(resource.resourceType()).isEqualTo("Compute");
        });
    }

    @Test
    void hostileNamesPassUnchanged() throws IOException {
        String name = "=cmd()|\"quoted\", \u202Eright-to-left\nsecond line";
        FocusCloud bill = new Bill()
                .row("SubAccountName", name, "ResourceName", name)
                .row("BilledCost", "x")
                .read(directory);
        assertThat(bill.cloud().organizations().get("sub").name()).isEqualTo(name);
        assertThat(bill.cloud().resources())
                .singleElement()
                .satisfies(resource -> assertThat(resource.name()).isEqualTo(name));
        assertThat(bill.refused())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(5));
    }
}
