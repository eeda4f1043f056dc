package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Product;

/**
 * A type of which there may be more or less: quantities of one type add up.
 *
 * @param resourceType the kind of thing
 * @param meter what is measured of it
 */
public record ServiceType(String resourceType, Meter meter) {
    static ServiceType of(Catalog catalog, Product product) {
        return new ServiceType(product.resourceType(), catalog.meterOf(product));
    }
}
