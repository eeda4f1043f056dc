package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * The part of an invoice that bills one account.
 *
 * @param period the account's billing periods that the invoice is for
 * @param lines its lines without tax; none if the account could be on the invoice and is not
 */
record Bill(Invoice invoice, Account account, Interval period, List<InvoiceLine> lines) {
    Bill {
        lines = List.copyOf(lines);
    }
}
