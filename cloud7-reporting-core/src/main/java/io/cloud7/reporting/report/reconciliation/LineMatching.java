package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays lines beside charges, and remembers what is billed already: of two lines for the same, the later is a duplicate,
 * on whatever invoice it is.
 */
final class LineMatching {
    private final Set<ChargeKey> billed = new HashSet<>();
    private final Set<Adjusted> adjusted = new HashSet<>();

    /** An adjustment that is billed; a later invoice may correct the same charge again. */
    private record Adjusted(ChargeKey key, LocalDate chargedIn) {
        static Adjusted of(ExpectedCharge charge) {
            return new Adjusted(charge.key(), charge.charges().get(0).billingPeriod());
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
        if (wasBilled(key, charge)) {
            return new ReconciledLine(LineStatus.DUPLICATE, key, line, charge, nothing, amount);
        }
        if (due == null) {
            return new ReconciledLine(LineStatus.UNSUPPORTED, key, line, charge, null, amount);
        }
        return new ReconciledLine(
                comparison.of(line, due), key, line, due, comparison.amount(due.billedCost()), amount);
    }

    /** Whether it was billed before; from now on it is. */
    private boolean wasBilled(ChargeKey line, @Nullable ExpectedCharge charge) {
        boolean isKnown = !billed.add(charge == null ? line : charge.key());
        return (charge != null && charge.isAdjustment()) ? !adjusted.add(Adjusted.of(charge)) : isKnown;
    }

    private boolean isBilled(ExpectedCharge charge) {
        return charge.isAdjustment() ? adjusted.contains(Adjusted.of(charge)) : billed.contains(charge.key());
    }

    /** Charges that bill nothing are not expected. */
    private static boolean isDue(ExpectedCharge charge) {
        return charge.billedCost().signum() != 0;
    }

    /** The charges that no line has billed so far. */
    List<ExpectedCharge> unbilled(ExpectedCharges expected) {
        return expected.all().stream()
                .filter(LineMatching::isDue)
                .filter(charge -> !isBilled(charge))
                .toList();
    }

    static ReconciledLine unbilled(ExpectedCharge charge, Comparison comparison) {
        return new ReconciledLine(
                LineStatus.UNBILLED, charge.key(), null, charge, comparison.amount(charge.billedCost()), null);
    }
}
