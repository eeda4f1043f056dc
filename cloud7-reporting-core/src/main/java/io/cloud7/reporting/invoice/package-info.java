/**
 * What was billed elsewhere: invoices with their lines, and charges that came rated from outside.
 *
 * <p>{@link io.cloud7.reporting.invoice.ChargeType} is the common word for what a line is, in invoices, in given charges
 * and in the library's own charges.
 */
@NullMarked
package io.cloud7.reporting.invoice;

import org.jspecify.annotations.NullMarked;
