package io.cloud7.reporting.usage;

/** Whose use of what: a contract's id and a product's id. */
public record UsageKey(String contract, String product) {}
