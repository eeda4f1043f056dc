package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.time.BillingPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A billing period that is invoiced.
 *
 * @param period the period
 * @param knownAt when its last live invoice was issued: what is known later is charged elsewhere
 * @param invoices its live invoices, the last issued one last
 */
public record ClosedPeriod(BillingPeriod period, Instant knownAt, List<Invoice> invoices) {
    public ClosedPeriod {
        invoices = List.copyOf(invoices);
    }

    /** The number of the invoice that bills a charge of the period: the first with such a line, else the last issued. */
    String invoiceOf(Charge charge) {
        return invoices.stream()
                .filter(invoice -> invoice.lines().stream().anyMatch(line -> bills(invoice, line, charge)))
                .findFirst()
                .orElseGet(() -> invoices.get(invoices.size() - 1))
                .number();
    }

    private static boolean bills(Invoice invoice, InvoiceLine line, Charge charge) {
        return invoice.contractOf(line).equals(charge.contract())
                && line.chargeType() == charge.chargeType()
                && Objects.equals(line.product(), charge.product())
                && Objects.equals(line.reservation(), charge.reservation())
                && Objects.equals(line.bundle(), charge.bundle())
                && Objects.equals(line.fee(), charge.fee());
    }
}
