/** Trends, forecasts and anomalies, asked through the engine. */
@NullMarked
package io.cloud7.reporting.testkit.trend;

import org.jspecify.annotations.NullMarked;
