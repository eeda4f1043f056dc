package io.cloud7.reporting.catalog;

/**
 * One back-end service of a provider.
 *
 * @param active whether it is still offered; an inactive one keeps its past rows in every report
 */
public record Service(String id, String name, boolean active) {
    public Service {
        Names.required(id, "service", id, name);
    }
}
