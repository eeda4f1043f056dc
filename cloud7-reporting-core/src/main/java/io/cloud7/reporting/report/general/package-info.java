/**
 * The general reports: what a whole platform, or the part of it that a viewer sees, uses.
 *
 * <pre>
 *   {@link io.cloud7.reporting.report.general.AllPaygReport}       every pay-as-you-go resource
 *   {@link io.cloud7.reporting.report.general.AllReservedReport}   every reservation, and what lies idle of it
 *   {@link io.cloud7.reporting.report.general.AllBundleReport}     every quota against its use
 *   {@link io.cloud7.reporting.report.general.OwnUsageReport}      what the viewer's own organization uses
 * </pre>
 *
 * <p>The first three stream: their rows over a platform are those of its organizations, one after the other, and their
 * totals add up. Amounts are what the contract's own buyer pays: a reseller wholesale, a customer retail.
 */
@NullMarked
package io.cloud7.reporting.report.general;

import org.jspecify.annotations.NullMarked;
