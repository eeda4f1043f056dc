/**
 * The contract report: full use and bill of one contract in a window, the document that one lays beside the invoice.
 *
 * <pre>
 *   CustomerContractReport report = reporting.run(
 *       CustomerContractReport.of("acme").contract("ACME-2026").during(YearMonth.of(2026, 3)));
 *   report.totals().billed();                            what the invoice should say
 *   report.tabs().payg().charges().get(0).explanation();  why
 * </pre>
 */
@NullMarked
package io.cloud7.reporting.report.contract;

import org.jspecify.annotations.NullMarked;
