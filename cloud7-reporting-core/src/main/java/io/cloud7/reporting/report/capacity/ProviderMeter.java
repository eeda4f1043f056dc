package io.cloud7.reporting.report.capacity;

/** A meter of a provider: its id and its code. */
record ProviderMeter(String provider, String meter) {}
