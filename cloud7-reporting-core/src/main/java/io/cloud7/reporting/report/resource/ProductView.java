package io.cloud7.reporting.report.resource;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import org.jspecify.annotations.Nullable;

/**
 * A product with the names that it stands for.
 *
 * @param product the product
 * @param provider whose it is
 * @param meter that measures it
 */
public record ProductView(Product product, Provider provider, Meter meter) {
    /** The view of a product in its catalog. */
    public static ProductView of(Catalog catalog, String product) {
        Product found = catalog.product(product);
        return new ProductView(found, catalog.provider(found.provider()), catalog.meterOf(found));
    }

    /** The id of the product. */
    public String id() {
        return product.id();
    }

    /** The name of the product. */
    public String name() {
        return product.name();
    }

    /** The name of its region; null: sold in all. */
    public @Nullable String region() {
        return product.region() == null ? null : provider.regionName(product.region());
    }

    /** The name of its service. */
    public String service() {
        return provider.serviceName(product.service());
    }

    /** The kind of thing metered. */
    public String resourceType() {
        return product.resourceType();
    }

    /** The unit of its quantities. */
    public String unit() {
        return meter.unit();
    }

    /** Provider, Region, Service, Resource Type, Product. */
    public static Layout<ProductView> columns() {
        return Layout.<ProductView>empty()
                .with("Provider", ColumnType.TEXT, row -> Cell.text(row.provider.name()))
                .with("Region", ColumnType.TEXT, row -> Cell.text(row.region()))
                .with("Service", ColumnType.TEXT, row -> Cell.text(row.service()))
                .with("Resource Type", ColumnType.TEXT, row -> Cell.text(row.resourceType()))
                .with("Product", ColumnType.TEXT, row -> Cell.text(row.name()));
    }
}
