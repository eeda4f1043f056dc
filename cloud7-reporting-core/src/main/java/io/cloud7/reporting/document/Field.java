package io.cloud7.reporting.document;

/**
 * A single value with its name: of the header, or of the totals.
 *
 * @param key lower camel case; a dot opens a group, for example {@code retail.EUR}
 * @param title as people read it
 * @param value the value
 */
public record Field(String key, String title, Cell value) {}
