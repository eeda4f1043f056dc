package io.cloud7.reporting.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvoiceTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void aLineTakesTheInvoicesContract() {
        Invoice invoice = invoice("n", "c-1", TO, line("1", null, TO), line("2", "c-2", FROM));

        assertThat(invoice.contractOf(invoice.lines().get(0))).isEqualTo("c-1");
        assertThat(invoice.contractOf(invoice.lines().get(1))).isEqualTo("c-2");
    }

    @Test
    void impossibleInvoicesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invoice("", "c", TO))
                .withMessage("an invoice has a blank number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invoice("n", "c", FROM))
                .withMessage("invoice n ends at " + FROM + ", not after " + FROM);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invoice("n", null, TO, line("1", null, TO)))
                .withMessage("line 1 of invoice n has no contract, and the invoice has none; one of the two is there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invoice("n", "c", TO, line("1", null, TO), line("1", "d", TO)))
                .withMessage("invoice n has two lines of the id 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(" ", null, TO))
                .withMessage("an invoice line has a blank id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line("1", null, FROM.minusSeconds(1)))
                .withMessage("line 1 ends at 2026-03-31T23:59:59Z, before it begins at " + FROM);
    }

    @ParameterizedTest
    @EnumSource(InvoiceStatus.class)
    void draftsAndCancelledInvoicesDoNotBind(InvoiceStatus status) {
        assertThat(status.isLive()).isEqualTo(status != InvoiceStatus.DRAFT && status != InvoiceStatus.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({
        "USAGE, Usage",
        "OVERAGE, Usage",
        "BUNDLE_FEE, Purchase",
        "REFUND, Credit",
        "ADJUSTMENT, Adjustment",
        "TAX, Tax"
    })
    void chargeTypesHaveAFocusCategory(ChargeType type, String category) {
        assertThat(type.category()).isEqualTo(category);
    }

    @Test
    void givenChargesAreComparedByValueAndBounded() {
        GivenCharge charge = charge("g", "-5.00", FROM);

        assertThat(charge.sameContent(charge("g", "-5", FROM).recordedAt(TO))).isTrue();
        assertThat(charge.sameContent(charge("g", "-5.01", FROM))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> charge("", "1", FROM))
                .withMessage("a charge has a blank id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> charge("g", "1", FROM.minusSeconds(1)))
                .withMessage("to 2026-03-31T23:59:59Z is before from " + FROM);
    }

    private static GivenCharge charge(String id, String cost, Instant to) {
        BigDecimal amount = new BigDecimal(cost);
        return new GivenCharge(
                id, "c", ChargeType.CREDIT, null, null, FROM, to, null, null, amount, amount, EUR, "", null, FROM);
    }

    private static Invoice invoice(String number, @Nullable String contract, Instant to, InvoiceLine... lines) {
        return new Invoice(
                number, null, contract, FROM, to, EUR, InvoiceStatus.DUE, null, null, List.of(lines), null, null);
    }

    private static InvoiceLine line(String id, @Nullable String contract, Instant to) {
        return new InvoiceLine(
                id, contract, ChargeType.USAGE, null, null, null, null, FROM, to, null, null, BigDecimal.ONE);
    }
}
