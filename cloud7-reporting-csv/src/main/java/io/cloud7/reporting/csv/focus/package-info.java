/**
 * Import of bills in the columns of FOCUS 1.0, the FinOps Open Cost and Usage Specification.
 *
 * <pre>{@code
 *   FocusCloud bill = FocusImport.standard().read(List.of(Path.of("september.csv.gz")));
 *   bill.cloud()       who was billed for what: operator, billing accounts, sub-accounts, products, contracts
 *   bill.usage()       what they used, each record with its given cost
 *   bill.charges()     credits, adjustments, purchases, taxes
 *   bill.invoices()    one per issuer, billing account, billing period and InvoiceId
 *   bill.refused()     the rows that did not go in: file, line, field, reason
 * }</pre>
 *
 * <p>The result depends on what the rows say alone: neither the order of files, rows or columns nor the way in which rows
 * are split over files changes anything but the places that are named for refused rows.
 */
@NullMarked
package io.cloud7.reporting.csv.focus;

import org.jspecify.annotations.NullMarked;
