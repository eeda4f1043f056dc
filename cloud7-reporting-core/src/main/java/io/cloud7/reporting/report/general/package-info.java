/**
 * The general reports: over all contracts that a viewer may see.
 *
 * <pre>
 *   {@link io.cloud7.reporting.report.general.SubscriptionPlanReport}        who is on which plan, since when, until when, with what; which plan is the most popular
 *   {@link io.cloud7.reporting.report.general.OrganizationalServicesReport}  which services an organization uses, from which provider, how much; which provider is the most used
 * </pre>
 *
 * <p>Both have a tab for each subscription model, and summaries over all tabs in which a contract counts once.
 */
@NullMarked
package io.cloud7.reporting.report.general;

import org.jspecify.annotations.NullMarked;
