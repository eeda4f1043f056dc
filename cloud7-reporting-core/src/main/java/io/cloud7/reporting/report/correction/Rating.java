package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.util.function.Function;

/**
 * One way to rate: says what it needs, and what comes of it.
 *
 * @param request the sums that it needs, where a level that is still held is counted until an instant
 * @param rate what comes of them
 */
public record Rating<T>(Function<Instant, UsageRequest> request, Function<Usage, T> rate) {}
