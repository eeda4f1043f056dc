/**
 * What is sold: providers with their services, meters, products with effective-dated prices, plans.
 *
 * <p>Two kinds of {@link io.cloud7.reporting.catalog.Meter}: a <em>level</em> is held over time (4 vCPU from 10:00 to
 * 11:00) and charged in unit-hours; a <em>volume</em> is moved (3 GB) and charged per unit. A product names its meter,
 * its model and its prices; a {@link io.cloud7.reporting.catalog.Price} is a formula from what was counted to an exact
 * amount, with an optional minimum and maximum for each billing period.
 */
@NullMarked
package io.cloud7.reporting.catalog;

import org.jspecify.annotations.NullMarked;
