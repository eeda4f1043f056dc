package io.cloud7.reporting.json;

import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.ProviderCapacity;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.organization.Discount;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import java.io.IOException;

/** Writes a cloud in the order in which the file format lists its fields. */
final class CloudWriter {
    private final JsonOutput json;

    CloudWriter(JsonOutput json) {
        this.json = json;
    }

    void write(Cloud cloud) throws IOException {
        Catalog catalog = cloud.catalog();
        ContractWriter contracts = new ContractWriter(json);
        json.object(() -> {
            json.text("format", JsonFormat.VERSION);
            json.object("settings", () -> settings(cloud.settings()));
            json.list("organizations", cloud.organizations().all(), this::organization);
            json.list("providers", catalog.providers(), this::provider);
            json.list("meters", catalog.meters(), this::meter);
            json.list("products", catalog.products(), this::product);
            json.list("plans", catalog.plans(), this::plan);
            json.list("contracts", cloud.contracts(), contracts::contract);
            json.list("resources", cloud.resources(), contracts::resource);
        });
    }

    private void settings(Settings settings) throws IOException {
        json.text("zone", settings.zone().getId());
        json.object("payg", () -> {
            json.flag("enabled", settings.payg().enabled());
            json.text("baseRate", settings.payg().baseRate());
            json.decimal("monthlyHours", settings.payg().monthlyHours());
            json.flag("capAtMonthlyPrice", settings.payg().capAtMonthlyPrice());
        });
        json.text("rounding", settings.rounding().mode());
        json.text("roundAt", settings.rounding().at());
        json.text("corrections", settings.corrections());
        json.text("billingCycle", settings.billingCycle());
    }

    private void organization(Organization organization) throws IOException {
        json.text("id", organization.id());
        json.text("name", organization.name());
        json.text("role", organization.role());
        json.text("parent", organization.parent());
        json.text("currency", organization.currency());
        json.text("status", organization.status());
        json.optionalList("discounts", organization.discounts(), this::discount);
        json.attributes(organization.attributes());
    }

    private void discount(Discount discount) throws IOException {
        json.decimal("percent", discount.percent());
        json.text("from", discount.from());
        json.text("to", discount.to());
    }

    private void provider(Provider provider) throws IOException {
        json.text("id", provider.id());
        json.text("name", provider.name());
        json.text("kind", provider.kind());
        json.optionalList("regions", provider.regions(), region -> {
            json.text("id", region.id());
            json.text("name", region.name());
        });
        json.list("services", provider.services(), this::service);
        json.optionalList("capacity", provider.capacity(), this::capacity);
    }

    private void service(Service service) throws IOException {
        json.text("id", service.id());
        json.text("name", service.name());
        if (!service.active()) {
            json.flag("active", false);
        }
    }

    private void capacity(ProviderCapacity capacity) throws IOException {
        json.text("meter", capacity.meter());
        json.decimal("physical", capacity.physical());
        json.decimal("overcommit", capacity.overcommit());
    }

    private void meter(Meter meter) throws IOException {
        json.text("code", meter.code());
        json.text("name", meter.name());
        json.text("kind", meter.isLevel() ? "LEVEL" : "VOLUME");
        json.text("unit", meter.unit());
        if (meter instanceof Meter.Level level) {
            boolean impliedByCode = CapacityKind.ofCode(level.code()) != null;
            json.text(
                    "capacity",
                    level.capacity() == null && impliedByCode ? CatalogReader.NO_CAPACITY : level.capacity());
        }
    }

    private void product(Product product) throws IOException {
        json.text("id", product.id());
        json.text("name", product.name());
        json.text("model", product.model());
        json.text("provider", product.provider());
        json.text("region", product.region());
        json.text("service", product.service());
        json.text("resourceType", product.resourceType());
        json.text("meter", product.meter());
        if (!product.billWhenStopped()) {
            json.flag("billWhenStopped", false);
        }
        json.list("prices", product.prices(), this::price);
        json.attributes(product.attributes());
    }

    private void price(ProductPrice price) throws IOException {
        json.text("audience", price.audience());
        json.text("reseller", price.reseller());
        json.text("currency", price.currency());
        json.text("from", price.from());
        json.text("to", price.to());
        json.object("price", () -> PriceJson.write(json, price.price()));
    }

    private void plan(Plan plan) throws IOException {
        json.text("id", plan.id());
        json.text("name", plan.name());
        json.text("audience", plan.audience());
        json.texts("models", plan.models());
        json.texts("products", plan.products());
    }
}
