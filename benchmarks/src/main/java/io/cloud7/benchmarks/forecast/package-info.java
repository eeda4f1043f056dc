/** How good forecasts are: on collections of series whose continuation is known. */
@NullMarked
package io.cloud7.benchmarks.forecast;

import org.jspecify.annotations.NullMarked;
