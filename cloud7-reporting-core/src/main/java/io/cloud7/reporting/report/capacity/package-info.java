/**
 * The capacity report: what is granted, what is held of it, how hard it works, and when it ends. There is no money in it.
 *
 * <pre>
 *   entitlement   reservations and CAPACITY quotas that run at an instant                 CPU Allocated   10 vCPU
 *   levels        what all records of the contract hold then, on any product              CPU Used        12 vCPU
 *                 of these, on reserved and bundle products                                                8 vCPU
 *   utilization   8 ÷ 10                                                                   CPU Utilization 80 %
 *   samples       how hard a resource really works, over a window                          the drill-down
 * </pre>
 *
 * <p>{@link io.cloud7.reporting.report.capacity.CapacityQuery} asks about all contracts at an instant, and sums the
 * providers up; {@link io.cloud7.reporting.report.capacity.SubscriptionCapacityQuery} opens one of them over a window:
 *
 * <pre>
 *   CapacityReport now = reporting.run(CapacityQuery.asOf(Instant.parse("2026-04-30T12:00:00Z")));
 *   SubscriptionCapacityReport april = reporting.run(
 *       SubscriptionCapacityQuery.of("c-acme", YearMonth.of(2026, 4)).by(SeriesStep.DAY));
 * </pre>
 */
@NullMarked
package io.cloud7.reporting.report.capacity;

import org.jspecify.annotations.NullMarked;
