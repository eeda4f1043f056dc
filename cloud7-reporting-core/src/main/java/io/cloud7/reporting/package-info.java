/**
 * The entry: {@link io.cloud7.reporting.Reporting} runs report queries over a storage, as a viewer.
 *
 * <pre>
 *   UsageRecord ──▶ storage ──▶ Usage (sums that were asked for) ──▶ Charges (pure rating) ──▶ Report ──▶ ReportDocument ──▶ exporter
 * </pre>
 *
 * <p>Data flows one way. Packages import downwards only: this one, {@code memory} and {@code json} are on top; then the
 * reports; then {@code report}, {@code rating}, {@code metering}; then the ports {@code storage} and {@code export}; then
 * the domain; then {@code quantity}, {@code money}, {@code time}.
 */
@NullMarked
package io.cloud7.reporting;

import org.jspecify.annotations.NullMarked;
