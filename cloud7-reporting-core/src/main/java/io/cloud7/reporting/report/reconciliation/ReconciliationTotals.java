package io.cloud7.reporting.report.reconciliation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of invoices in one currency, without tax. They are not rounded, so that no difference hides.
 *
 * @param currency of all amounts
 * @param invoices how many
 * @param reconciled how many of them are right
 * @param expected what should be billed
 * @param billed what is billed
 * @param net billed − expected, in which differences may cancel out
 * @param gross the sum of all differences without their signs
 */
public record ReconciliationTotals(
        Currency currency,
        int invoices,
        int reconciled,
        BigDecimal expected,
        BigDecimal billed,
        BigDecimal net,
        BigDecimal gross) {
    static List<ReconciliationTotals> of(List<Reconciliation> reconciliations) {
        Map<Currency, ReconciliationTotals> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (Reconciliation each : reconciliations) {
            sums.merge(each.invoice().currency(), of(each), ReconciliationTotals::plus);
        }
        return List.copyOf(sums.values());
    }

    private static ReconciliationTotals of(Reconciliation one) {
        return new ReconciliationTotals(
                one.invoice().currency(),
                1,
                one.isReconciled() ? 1 : 0,
                one.expected(),
                one.billed(),
                one.net(),
                one.gross());
    }

    private ReconciliationTotals plus(ReconciliationTotals other) {
        return new ReconciliationTotals(
                currency,
                invoices + other.invoices,
                reconciled + other.reconciled,
                expected.add(other.expected),
                billed.add(other.billed),
                net.add(other.net),
                gross.add(other.gross));
    }
}
