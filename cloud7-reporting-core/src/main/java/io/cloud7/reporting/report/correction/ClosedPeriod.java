package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.time.BillingPeriod;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A billing period that is invoiced in a currency: for ever as known when the first invoice that bills all of it was
 * issued. Later documents move nothing; each carries what it has a line for.
 *
 * @param period the period
 * @param closing the invoice that closes it
 * @param documents all live documents for it, and those that carry corrections of it, in the order in which they were
 *     issued
 */
public record ClosedPeriod(BillingPeriod period, Invoice closing, List<Invoice> documents) {
    public ClosedPeriod {
        documents = List.copyOf(documents);
    }

    /**
     * Whether an invoice bills all of a period, so that what it leaves out is missing. One that is issued before the end
     * and has no line for use bills in advance: fees, perhaps a credit, and no use.
     */
    static boolean isBilledBy(Invoice invoice, BillingPeriod period) {
        return !invoice.billsInAdvance(period.interval().getEnd());
    }

    /** When the invoice that closes it was issued: what is known later is charged elsewhere. */
    Instant knownAt() {
        return issuedAt(closing);
    }

    Currency currency() {
        return closing.currency();
    }

    /** When later documents were issued. */
    List<Instant> laterIssues() {
        return documents.stream()
                .map(ClosedPeriod::issuedAt)
                .filter(issuedAt -> issuedAt.isAfter(knownAt()))
                .toList();
    }

    static Instant issuedAt(Invoice invoice) {
        Instant issuedAt = invoice.issuedAt();
        if (issuedAt == null) {
            throw new IllegalArgumentException("invoice " + invoice.number() + " does not say when it was issued");
        }
        return issuedAt;
    }

    /** The documents issued at an instant after it was closed; null: none. */
    List<Invoice> issuedLater(@Nullable Instant instant) {
        return documents.stream()
                .filter(document ->
                        issuedAt(document).equals(instant) && !knownAt().equals(instant))
                .toList();
    }

    /** The number of the invoice that bills a charge of the period: the first with such a line, else the closing one. */
    String invoiceOf(Charge charge) {
        return documents.stream()
                .filter(invoice -> invoice.lines().stream()
                        .anyMatch(line -> isForSame(invoice, line, charge) && line.chargeType() == charge.chargeType()))
                .findFirst()
                .orElse(closing)
                .number();
    }

    /**
     * The number of the document that carries what became known of a charge until it was issued: it has a line for the
     * adjustment, or is the first that has one for the charge. Null: none, so that the difference is charged on the
     * invoice of an open period.
     */
    @Nullable String carrierOf(Charge charge, @Nullable Instant issuedAt) {
        return issuedLater(issuedAt).stream()
                .filter(document -> bills(document, charge, ChargeType.ADJUSTMENT) || isFirstToBill(document, charge))
                .findFirst()
                .map(Invoice::number)
                .orElse(null);
    }

    private boolean isFirstToBill(Invoice document, Charge charge) {
        return documents.stream()
                .filter(each -> bills(each, charge, charge.chargeType()))
                .findFirst()
                .filter(document::equals)
                .isPresent();
    }

    /** Whether a document has a line for a charge, or for a correction of it; that of a fee may carry a longer time. */
    private static boolean bills(Invoice document, Charge charge, ChargeType as) {
        return document.lines().stream()
                .filter(line -> line.chargeType() == as && isForSame(document, line, charge))
                .anyMatch(line -> as.isFee()
                        ? !line.from().isAfter(charge.from()) && !line.to().isBefore(charge.to())
                        : line.from().equals(charge.from()) && line.to().equals(charge.to()));
    }

    private static boolean isForSame(Invoice invoice, InvoiceLine line, Charge charge) {
        return invoice.contractOf(line).equals(charge.contract())
                && Objects.equals(line.product(), charge.product())
                && Objects.equals(line.reservation(), charge.reservation())
                && Objects.equals(line.bundle(), charge.bundle())
                && Objects.equals(line.fee(), charge.fee());
    }
}
