/**
 * What was used: the facts that a cloud delivers, and the sums that reports ask for.
 *
 * <pre>
 *   facts                                     questions                      answers
 *   {@link io.cloud7.reporting.usage.UsageRecord}   4 vCPU, 10:00–11:00     {@link io.cloud7.reporting.usage.UsageRequest}  ──▶  {@link io.cloud7.reporting.usage.Usage}
 *   {@link io.cloud7.reporting.usage.LevelChange}   from 10:00 on: 4 vCPU     sums, settlements, peaks, utilizations
 *   {@link io.cloud7.reporting.usage.UtilizationSample}   at 10:05: 1.37 of 4 vCPU at work
 * </pre>
 *
 * <p>The ledger of facts is append-only: a correction is a new record that names the old one. Reports never see facts;
 * they ask for <em>sums</em> over slices of time, for <em>settlements</em> of use against allowances by the clock hour,
 * for <em>peaks</em>, and for the <em>utilization</em> that samples show. Quantities of level meters are summed exactly,
 * in unit-microseconds.
 */
@NullMarked
package io.cloud7.reporting.usage;

import org.jspecify.annotations.NullMarked;
