/**
 * Exact numbers: decimals that enter the library, and fractions while an amount is calculated.
 *
 * <p>Quantities and money are decimals, never binary floating point. A decimal that enters has at most 38 digits, at
 * most 18 of them after the point ({@link io.cloud7.reporting.quantity.Decimals}). Divisions that do not end, such as
 * seconds into hours, are kept as a {@link io.cloud7.reporting.quantity.Fraction} and done once, last.
 *
 * <pre>
 *   986 vCPU-hours at 0.012     Fraction(3 549 600 000 000 vCPU-µs × 0.012, 3 600 000 000)  =  11.832
 * </pre>
 */
@NullMarked
package io.cloud7.reporting.quantity;

import org.jspecify.annotations.NullMarked;
