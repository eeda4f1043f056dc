package io.cloud7.reporting.usage;

/** Samples of what: a resource's id and a meter's code. */
public record SampleKey(String resource, String meter) {}
