package io.cloud7.reporting.report;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.usage.Usage;

/**
 * The answer to a {@link LookBack}.
 *
 * @param portfolio the contracts as they were known
 * @param usage the sums of usage as they were known
 */
public record Knowledge(Portfolio portfolio, Usage usage) {}
