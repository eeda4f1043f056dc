package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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
    void identicalRowsWithoutIdAllCount() throws IOException {
        FocusCloud bill = new Bill().row().row().row().read(directory);
        assertThat(bill.usage()).hasSize(3);
        assertThat(bill.usage())
                .extracting(UsageRecord::id)
                .allSatisfy(id -> assertThat(id).matches("[0-9a-f]{64}-[123]"));
        assertThat(bill.usage()).extracting(UsageRecord::id).doesNotHaveDuplicates();
    }

    @Test
    void oneIdWithTwoContentsIsAConflictWhateverTheOrder() throws IOException {
        FocusCloud one = new Bill()
                .row("Id", "a", "BilledCost", "1")
                .row("Id", "a", "BilledCost", "2")
                .row("Id", "a", "BilledCost", "1.0")
                .read(directory);
        FocusCloud other = new Bill()
                .row("Id", "a", "BilledCost", "2")
                .row("Id", "a", "BilledCost", "1.0")
                .row("Id", "a", "BilledCost", "1")
                .read(directory);
        assertThat(one.counts()).isEqualTo(new FocusCloud.Counts(1, 0, 3, 1, 1, 1));
        assertThat(one.refused()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(Reason.CONFLICT);
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.text()).contains("Id a");
        });
        assertThat(Sample.text(other)).isEqualTo(Sample.text(one));
    }

    @Test
    void twoBuyersMayUseTheSameId() throws IOException {
        FocusCloud bill = new Bill()
                .row("Id", "1")
                .row("Id", "1", "SubAccountId", "other", "ResourceId", "vm-2")
                .read(directory);
        assertThat(bill.usage()).hasSize(2);
    }

    @Test
    void aSecondCurrencyOfAnAccountIsRefused() throws IOException {
        FocusCloud bill = new Bill()
                .row("BillingCurrency", "EUR")
                .row("BillingCurrency", "USD", "ResourceId", "vm-2")
                .row("BillingCurrency", "USD")
                .row(
                        "BillingCurrency",
                        "EUR",
                        "BillingAccountId",
                        "acc-2",
                        "SubAccountId",
                        "sub-2",
                        "ResourceId",
                        "vm-9")
                .read(directory);
        assertThat(bill.refused()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(Reason.INVALID);
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.text()).contains("acc is billed in USD", "EUR");
        });
        assertThat(bill.cloud().organizations().get("sub-2").currency()).hasToString("EUR");
        assertThat(bill.cloud().catalog().products())
                .singleElement()
                .satisfies(product -> assertThat(product.prices()).hasSize(4));
    }

    @Test
    void anAccountsOwnUseIsOnItsOwnContract() throws IOException {
        FocusCloud bill = new Bill()
                .row("SubAccountId", "NULL", "ResourceId", "a")
                .row("SubAccountId", "acc", "ResourceId", "b")
                .read(directory);
        assertThat(bill.usage()).extracting(UsageRecord::contract).containsExactly("acc", "acc");
        assertThat(bill.cloud().contracts()).extracting(Contract::id).containsExactly("acc");
    }

    @Test
    void idsThatCollideAreQualified() throws IOException {
        FocusCloud bill = new Bill()
                .row("BillingAccountId", "operator", "SubAccountId", "shared", "ResourceId", "vm")
                .row("BillingAccountId", "b", "SubAccountId", "shared", "ResourceId", "vm")
                .row("BillingAccountId", "b", "SubAccountId", "operator", "ResourceId", "x")
                .read(directory);
        assertThat(bill.cloud().organizations().all())
                .extracting(Organization::id)
                .containsExactly(
                        "operator", "b", "billing-account|operator", "b|operator", "b|shared", "operator|shared");
        assertThat(bill.cloud().resources())
                .extracting(CloudResource::id)
                .containsExactly("b|shared|Cloud|vm", "operator|shared|Cloud|vm", "x");
        for (UsageRecord record : bill.usage()) {
            assertThat(bill.cloud()
                            .findResource(record.resource())
                            .orElseThrow()
                            .contract())
                    .isEqualTo(record.contract());
        }
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
    void taxIsBesideTheLines() throws IOException {
        FocusCloud bill = new Bill()
                .row("BilledCost", "100")
                .row(
                        "BilledCost",
                        "12.5",
                        "ChargeCategory",
                        "Tax",
                        "ResourceId",
                        "",
                        "ServiceName",
                        "",
                        "SkuPriceId",
                        "")
                .row("BilledCost", "-2.5", "ChargeCategory", "Tax", "ChargeClass", "Correction")
                .read(directory);
        assertThat(bill.charges())
                .extracting(GivenCharge::chargeType)
                .containsOnly(ChargeType.TAX)
                .hasSize(2);
        assertThat(bill.charges()).extracting(GivenCharge::product).containsNull();
        assertThat(bill.invoices()).singleElement().satisfies(invoice -> {
            assertThat(invoice.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("100"));
            assertThat(invoice.tax()).isEqualByComparingTo("10");
        });
    }

    @Test
    void anInvoiceIsIssuedWhenAllItsRowsAreKnown() throws IOException {
        FocusCloud bill =
                new Bill().row("ChargePeriodEnd", "2024-10-05 00:00:00").row().read(directory);
        assertThat(bill.invoices()).singleElement().satisfies(invoice -> {
            assertThat(invoice.issuedAt()).isEqualTo("2024-10-05T00:00:00Z");
            assertThat(invoice.lines()).singleElement().satisfies(line -> {
                assertThat(line.amount()).isEqualByComparingTo("2.5");
                assertThat(line.quantity()).isEqualByComparingTo("10");
                assertThat(line.contract()).isEqualTo("sub");
                assertThat(line.to()).isEqualTo("2024-10-01T00:00:00Z");
            });
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

    @Test
    void byteOrderMarkBlankLinesAndUnknownColumnsAreNoMatter() throws IOException {
        Path plain = new Bill().row("Id", "1").row("Id", "2").write(directory.resolve("plain.csv"));
        Path odd = directory.resolve("odd.csv");
        Files.writeString(
                odd,
                '\uFEFF'
                        + Files.readString(plain)
                                .replaceFirst("\n", ",x_note\r\n\r\n")
                                .replaceAll("\"(\\d)\"\n", "\"$1\",\"note\"\r\n  \r\n"));
        assertThat(Sample.text(FocusImport.standard().read(List.of(odd))))
                .isEqualTo(Sample.text(FocusImport.standard().read(List.of(plain))));
    }

    @Test
    void aRowOfTheWrongWidthIsRefused() throws IOException {
        Path file = new Bill().row().write(directory.resolve("bill.csv"));
        Files.writeString(file, Files.readString(file) + "a,b\n");
        assertThat(FocusImport.standard().read(List.of(file)).refused())
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("has 2 cells"));
    }

    @Test
    void unreadableFilesAreNamed() throws IOException {
        assertUnreadable("", "is empty");
        assertUnreadable("a,b\n1,2\n", "lacks the FOCUS columns BilledCost, BillingAccountId");
        assertUnreadable("BilledCost,billedcost\n1,2\n", "two columns \"billedcost\"");
        assertUnreadable("\u00C3(".getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
        String good = Files.readString(new Bill().row().write(directory.resolve("good.csv")));
        assertUnreadable(good + "\"never closed", "cannot be read");
        assertUnreadable(good.lines().findFirst().orElseThrow() + "\n", "no row");
        Path packed = Files.writeString(directory.resolve("not.csv.gz"), good);
        assertThatThrownBy(() -> FocusImport.standard().read(List.of(packed)))
                .isInstanceOf(FocusFormatException.class)
                .hasMessageContaining("not.csv.gz");
        assertThatThrownBy(() -> FocusImport.standard().read(List.of(directory.resolve("absent.csv"))))
                .isInstanceOf(FocusFormatException.class)
                .hasMessageContaining("absent.csv");
    }

    @Test
    void amountsThatAddUpBeyondAllBoundsMakeNoCloud() {
        String most = "9".repeat(38);
        assertThatThrownBy(() -> new Bill()
                        .row("BilledCost", most)
                        .row("BilledCost", most)
                        .read(directory))
                .isInstanceOf(FocusFormatException.class)
                .hasMessageContaining("out of bounds");
    }

    @Test
    void progressIsToldAndMayEndTheImport() throws IOException {
        List<Long> told = new ArrayList<>();
        FocusImport.standard().reporting((file, rows) -> told.add(rows)).read(List.of(Sample.BILL));
        assertThat(told).containsExactly(1000L);
        assertThatThrownBy(() ->
                        FocusImport.standard().reporting((file, rows) -> false).read(List.of(Sample.BILL)))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("1000 rows");
    }

    private void assertUnreadable(String content, String text) throws IOException {
        assertUnreadable(content.getBytes(StandardCharsets.UTF_8), text);
    }

    private void assertUnreadable(byte[] content, String text) throws IOException {
        Path file = Files.write(directory.resolve("bad.csv"), content);
        assertThatThrownBy(() -> FocusImport.standard().read(List.of(file)))
                .isInstanceOf(FocusFormatException.class)
                .hasMessageContaining("bad.csv")
                .hasMessageContaining(text);
    }
}
