/**
 * Reconciliation: what an invoice bills, beside what should be billed, line by line.
 *
 * <pre>
 *   usage ──▶ charges ──▶ expected ─┐
 *                                   ├─ by key ──▶ lines with a status ──▶ net and gross variance
 *   invoice ──▶ lines ──▶ billed  ──┘
 * </pre>
 *
 * <p>It is a comparison of charges with lines, not a second calculation: each difference keeps its charge, and so opens
 * down to the items of use behind it.
 *
 * <pre>
 *   ReconciliationReport check = reporting.run(ReconciliationQuery.ofInvoice("2026-0117"));
 *   check.outcome();                                     RECONCILED, or not
 *   check.invoices().get(0).differences();               which lines differ, and how
 *   check.invoices().get(0).differences().get(0).items() the use behind the first of them
 * </pre>
 */
@NullMarked
package io.cloud7.reporting.report.reconciliation;

import org.jspecify.annotations.NullMarked;
