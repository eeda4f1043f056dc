package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusInvoicesTest {
    @TempDir
    Path directory;

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
    void anInvoiceHasTheNumberThatTheBillTells() throws IOException {
        FocusCloud bill = new Bill()
                .row("InvoiceId", "2024-77", "BilledCost", "1")
                .row("InvoiceId", "2024-78", "BilledCost", "2")
                .row("InvoiceId", "2024-78", "BilledCost", "3")
                .row("InvoiceId", "(null)", "BilledCost", "4")
                .read(directory);
        assertThat(bill.invoices())
                .extracting(
                        Invoice::number,
                        invoice -> invoice.lines().get(0).amount().intValueExact())
                .containsExactly(tuple("2024-77", 1), tuple("2024-78", 5), tuple("Cloud Inc.|acc|2024-09-01", 4));
    }

    @Test
    void twoInvoicesOfOneNumberAreToldApart() throws IOException {
        FocusCloud bill = new Bill()
                .row("InvoiceId", "1")
                .row("InvoiceId", "1", "InvoiceIssuerName", "Other Inc.")
                .read(directory);
        assertThat(bill.invoices())
                .extracting(Invoice::number)
                .containsExactly("Cloud Inc.|acc|2024-09-01|1", "Other Inc.|acc|2024-09-01|1");
    }
}
