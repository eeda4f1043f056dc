package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays lines beside charges, and remembers what is billed already: of two lines for the same charge, the later is a
 * duplicate, on whatever invoice it is. A line that no charge supports takes the place of none.
 */
final class LineMatching {
    private final Set<ChargeKey> seen = new HashSet<>();
    private final Set<Due> billed = new HashSet<>();

    /**
     * A charge that is due once.
     *
     * @param chargedIn the billing period that corrects; a later one may correct the same charge again. Null: no
     *     correction
     * @param carriedBy the document that has a line for the correction; null: the invoice of that period
     */
    private record Due(
            ChargeKey key,
            Currency currency,
            @Nullable LocalDate chargedIn,
            @Nullable String carriedBy) {
        static Due of(ExpectedCharge charge) {
            return new Due(
                    charge.key(),
                    charge.currency(),
                    charge.isAdjustment() ? charge.charges().get(0).billingPeriod() : null,
                    charge.carriedBy());
        }
    }

    /** The lines of one invoice after those of the invoices before it. */
    List<ReconciledLine> lines(
            Invoice invoice, List<InvoiceLine> lines, ExpectedCharges expected, Comparison comparison) {
        List<ReconciledLine> rows = new ArrayList<>();
        for (InvoiceLine line : lines) {
            ChargeKey key = ChargeKey.of(invoice, line);
            rows.add(row(key, line, expected.find(key), comparison));
        }
        return rows;
    }

    private ReconciledLine row(
            ChargeKey key, InvoiceLine line, @Nullable ExpectedCharge charge, Comparison comparison) {
        BigDecimal amount = comparison.amount(line.amount());
        BigDecimal nothing = comparison.amount(BigDecimal.ZERO);
        ExpectedCharge due = charge != null && isDue(charge) ? charge : null;
        if (due == null && line.amount().signum() == 0) {
            return new ReconciledLine(LineStatus.MATCHED, key, line, charge, nothing, amount);
        }
        boolean isAgain = !seen.add(key);
        if (due == null) {
            return isAgain
                    ? new ReconciledLine(LineStatus.DUPLICATE, key, line, charge, nothing, amount)
                    : new ReconciledLine(LineStatus.UNSUPPORTED, key, line, charge, null, amount);
        }
        if (!billed.add(Due.of(due))) {
            return new ReconciledLine(LineStatus.DUPLICATE, key, line, due, nothing, amount);
        }
        return new ReconciledLine(
                comparison.of(line, due), key, line, due, comparison.amount(due.billedCost()), amount);
    }

    /** Charges that bill nothing are not expected. */
    private static boolean isDue(ExpectedCharge charge) {
        return charge.billedCost().signum() != 0;
    }

    /** The charges that no line has billed so far. */
    List<ExpectedCharge> unbilled(ExpectedCharges expected) {
        return expected.all().stream()
                .filter(LineMatching::isDue)
                .filter(charge -> !billed.contains(Due.of(charge)))
                .toList();
    }

    static ReconciledLine unbilled(ExpectedCharge charge, Comparison comparison) {
        return new ReconciledLine(
                LineStatus.UNBILLED, charge.key(), null, charge, comparison.amount(charge.billedCost()), null);
    }
}
