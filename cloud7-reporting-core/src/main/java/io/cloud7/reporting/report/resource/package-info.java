/**
 * The one shape of the three tabs: rows of pay-as-you-go use, of reservations and of bundle quotas, and their columns.
 *
 * <pre>
 *   {@link io.cloud7.reporting.report.resource.PaygRow}       {@link io.cloud7.reporting.report.resource.PaygColumns}
 *   {@link io.cloud7.reporting.report.resource.ReservedRow}   {@link io.cloud7.reporting.report.resource.ReservedColumns}
 *   {@link io.cloud7.reporting.report.resource.BundleRow}     {@link io.cloud7.reporting.report.resource.BundleColumns}
 * </pre>
 *
 * <p>A row knows its contract and its product, so a report over many contracts begins its tables with
 * {@link io.cloud7.reporting.report.resource.ContractView#columns}, and the report of one contract leaves them away:
 *
 * <pre>
 *   ContractView.columns().on(PaygRow::contract).with(PaygColumns.names()).with(PaygColumns.figures(rounding))
 * </pre>
 *
 * <p>A report with more to say appends columns of its own, over a row that holds one of these.
 */
@NullMarked
package io.cloud7.reporting.report.resource;

import org.jspecify.annotations.NullMarked;
