/**
 * Rating: what a contract's use and fees cost in a window. Pure: no clock, no storage.
 *
 * <pre>
 *   contract, catalog, window ──▶ {@link io.cloud7.reporting.rating.ContractRating} ──▶ questions (sums, settlements, peaks)
 *                                        │
 *   answers (Usage) ────────────────────▶│──▶ {@link io.cloud7.reporting.rating.RatedContract}: charges, coverage, bundle use
 * </pre>
 *
 * <p>One shape serves all models. The time of a contract is cut into spans in which nothing changes: billing period,
 * window, price, running reservations and bundles. In each span the use first fills the allowances that run (PAYG has
 * none), and what is left is priced:
 *
 * <pre>
 *   charge = Σ over spans  A(end) − A(start),   A = the price of the quantity counted since the billing period began
 * </pre>
 *
 * <p>An amount is an exact fraction until the one rounding of its charge; the items of a charge are rounded
 * cumulatively, so that they add up to it.
 */
@NullMarked
package io.cloud7.reporting.rating;

import org.jspecify.annotations.NullMarked;
