/**
 * Money: an amount with its currency, and the one policy that says how and where amounts are rounded.
 *
 * <p>A charge is rounded once ({@link io.cloud7.reporting.money.Rounding}); its parts are rounded cumulatively
 * ({@link io.cloud7.reporting.money.CumulativeRounding}), so that they add up to it to the last minor unit. Amounts of
 * different currencies are never added.
 */
@NullMarked
package io.cloud7.reporting.money;

import org.jspecify.annotations.NullMarked;
