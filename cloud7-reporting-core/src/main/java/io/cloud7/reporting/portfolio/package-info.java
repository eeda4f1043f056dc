/**
 * The world that reports are about: one cloud's reference data, and the part of it that a report is asked about.
 *
 * <p>A {@link io.cloud7.reporting.portfolio.Cloud} is everything that is not usage: organizations, catalog, contracts,
 * resources, settings, checked as a whole. A {@link io.cloud7.reporting.portfolio.PortfolioScope} says whose contracts a
 * report is about; the {@link io.cloud7.reporting.portfolio.Portfolio} is the answer, and all that a calculator sees.
 */
@NullMarked
package io.cloud7.reporting.portfolio;

import org.jspecify.annotations.NullMarked;
