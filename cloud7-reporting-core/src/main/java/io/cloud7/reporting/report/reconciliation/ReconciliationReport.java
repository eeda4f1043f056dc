package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.Report;
import java.util.List;

/** Invoices beside the charges that they should bill. */
public final class ReconciliationReport implements Report {
    private final ReconciliationQuery query;
    private final Portfolio portfolio;
    private final List<Reconciliation> reconciliations;

    ReconciliationReport(ReconciliationQuery query, Portfolio portfolio, List<Reconciliation> reconciliations) {
        this.query = query;
        this.portfolio = portfolio;
        this.reconciliations = List.copyOf(reconciliations);
    }

    /** Each invoice, in order of number. */
    public List<Reconciliation> invoices() {
        return reconciliations;
    }

    /** What came of all together: not reconciled if any differs, else partial if any was not compared. */
    public Outcome outcome() {
        if (reconciliations.stream().anyMatch(each -> each.outcome() == Outcome.NOT_RECONCILED)) {
            return Outcome.NOT_RECONCILED;
        }
        return reconciliations.stream().anyMatch(each -> each.outcome() == Outcome.PARTIAL_PERIOD)
                ? Outcome.PARTIAL_PERIOD
                : Outcome.RECONCILED;
    }

    /** The sums in each currency, in order of its code. */
    public List<ReconciliationTotals> totals() {
        return ReconciliationTotals.of(reconciliations);
    }

    /** What the reader must know, in order. */
    public List<Warning> warnings() {
        return reconciliations.stream()
                .flatMap(each -> each.warnings().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public ReportDocument document() {
        return new ReconciliationDocument(query, portfolio, this).document();
    }
}
