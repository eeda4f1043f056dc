package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.quantity.Fraction;

/** The value of one step, and the hours in which there was something to measure. */
record PeriodValue(TrendPeriod period, int step, Fraction hours, Fraction value) {}
