package io.cloud7.reporting.catalog;

/** A location inside a provider. */
public record Region(String id, String name) {
    public Region {
        Names.required(id, "region", id, name);
    }
}
