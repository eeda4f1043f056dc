/**
 * Corrections: what changes after an invoice is charged on the next one, and never changes the invoiced period.
 *
 * <pre>
 *   March, invoiced on 3 April        as known on 3 April, for ever
 *   April, not invoiced yet           as known now
 *                                     + ADJUSTMENT: March as known now − March as known on 3 April
 *   April, invoiced on 4 May          as known on 4 May, its adjustments too
 *   May, not invoiced yet             + ADJUSTMENT: March as known now − March as known on 4 May, and the same of April
 * </pre>
 *
 * <p>The first invoice of a period closes it. A later document for it, such as a credit note, changes no row: it carries
 * what became known up to its own issue of the charges that it has lines for, and the next invoice need not.
 *
 * <p>So what was invoiced of a period and all its adjustments always add up to what is right now, and no difference is
 * charged twice: each state of knowledge is left once. {@link io.cloud7.reporting.report.correction.ClosedPeriods} says
 * which periods are invoiced and where their differences are charged;
 * {@link io.cloud7.reporting.report.correction.Retrospect} asks what was known then.
 */
@NullMarked
package io.cloud7.reporting.report.correction;

import org.jspecify.annotations.NullMarked;
