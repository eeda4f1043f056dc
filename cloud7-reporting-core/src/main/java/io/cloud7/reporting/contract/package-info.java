/**
 * Contracts (resource subscriptions): who bought what, from when to when, on which terms.
 *
 * <p>A contract has one buyer and one plan. On it hang its own fees, its reservations (a committed quantity for a term)
 * and its bundles (a flat fee with quotas). All of them begin and end with days, which begin in the zone of the
 * settings. {@link io.cloud7.reporting.contract.Contract#life} says when its use counts;
 * {@link io.cloud7.reporting.contract.Contract#status} says how it is reported as of an instant.
 */
@NullMarked
package io.cloud7.reporting.contract;

import org.jspecify.annotations.NullMarked;
