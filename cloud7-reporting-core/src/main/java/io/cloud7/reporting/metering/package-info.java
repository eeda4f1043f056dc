/**
 * From what a cloud says to what a report sums: pure functions that every store shares.
 *
 * <pre>
 *   level changes  ──  {@link io.cloud7.reporting.metering.LevelMeter}           ──▶  usage records: closed runs, and what still runs
 *   samples        ──  {@link io.cloud7.reporting.metering.UtilizationMeter}     ──▶  utilization: mean, least, greatest, 95th percentile
 *   use by slot    ──  {@link io.cloud7.reporting.metering.AllowanceSettlement}  ──▶  what each allowance took, what overflowed
 * </pre>
 *
 * <p>A slot is the span over which an allowance is settled: a clock hour, or all of a span in which the same allowances
 * run. Within a slot only the sum counts: 12 vCPU for half an hour and none for the other half are 6 vCPU-hours, and a
 * reservation of 6 covers them.
 */
@NullMarked
package io.cloud7.reporting.metering;

import org.jspecify.annotations.NullMarked;
