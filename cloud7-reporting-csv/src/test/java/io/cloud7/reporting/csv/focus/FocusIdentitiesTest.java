package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusIdentitiesTest {
    @TempDir
    Path directory;

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
}
