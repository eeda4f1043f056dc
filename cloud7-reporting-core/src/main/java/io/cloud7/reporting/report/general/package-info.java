/**
 * The general reports: over all contracts that a viewer may see.
 *
 * <pre>
 *   {@link io.cloud7.reporting.report.general.OwnUsageReport}                what the viewer's own organization uses
 *   {@link io.cloud7.reporting.report.general.SubscriptionPlanReport}        who is on which plan, since when, until when, with what; which plan is the most popular
 *   {@link io.cloud7.reporting.report.general.AllPaygReport}                 every pay-as-you-go resource
 *   {@link io.cloud7.reporting.report.general.AllReservedReport}             every reservation, and what lies idle of it
 *   {@link io.cloud7.reporting.report.general.AllBundleReport}               every quota against its use
 *   {@link io.cloud7.reporting.report.general.OrganizationalServicesReport}  which services an organization uses, from which provider, how much; which provider is the most used
 * </pre>
 *
 * <p>The three "all ... resources" reports stream: their rows over a platform are those of its organizations, one after
 * the other, and their totals add up. Amounts are what the contract's own buyer pays: a reseller wholesale, a customer
 * retail. The others have a tab for each subscription model, and summaries over all tabs in which a contract counts
 * once.
 */
@NullMarked
package io.cloud7.reporting.report.general;

import org.jspecify.annotations.NullMarked;
