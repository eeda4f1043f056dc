package io.cloud7.reporting.json;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.ProviderCapacity;
import io.cloud7.reporting.catalog.Region;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.OrganizationRole;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is sold: providers, meters, products, plans. */
final class CatalogReader {
    /** Says that a meter whose code implies a capacity column has none. */
    static final String NO_CAPACITY = "NONE";

    /** The two kinds of meter. */
    private enum MeterKind {
        LEVEL,
        VOLUME
    }

    /** What a level meter may say about its capacity column. */
    private enum CapacityWord {
        CPU,
        MEMORY,
        STORAGE,
        NONE
    }

    private CatalogReader() {}

    static Catalog catalog(JsonCursor json) {
        List<Provider> providers = json.list("providers", CatalogReader::provider);
        List<Meter> meters = json.list("meters", CatalogReader::meter);
        List<Product> products = json.list("products", CatalogReader::product);
        List<Plan> plans = json.list("plans", CatalogReader::plan);
        return json.build(() -> new Catalog(providers, meters, products, plans));
    }

    private static Provider provider(JsonCursor json) {
        json.only("id", "name", "kind", "regions", "services", "capacity");
        return json.build(() -> new Provider(
                json.text("id"),
                json.text("name"),
                json.anyText("kind"),
                json.optionalList("regions", CatalogReader::region),
                json.list("services", CatalogReader::service),
                json.optionalList("capacity", CatalogReader::capacity)));
    }

    private static Region region(JsonCursor json) {
        json.only("id", "name");
        return new Region(json.text("id"), json.text("name"));
    }

    private static Service service(JsonCursor json) {
        json.only("id", "name", "active");
        return new Service(json.text("id"), json.text("name"), json.flagOr("active", true));
    }

    private static ProviderCapacity capacity(JsonCursor json) {
        json.only("meter", "physical", "overcommit");
        return new ProviderCapacity(
                json.text("meter"),
                json.notNegative("physical"),
                json.has("overcommit") ? json.positive("overcommit") : BigDecimal.ONE);
    }

    private static Meter meter(JsonCursor json) {
        json.only("code", "name", "kind", "unit", "capacity");
        String code = json.text("code");
        String name = json.text("name");
        String unit = json.text("unit");
        if (json.word("kind", MeterKind.class) == MeterKind.LEVEL) {
            return new Meter.Level(
                    code, name, unit, capacityOf(code, json.optionalWord("capacity", CapacityWord.class)));
        }
        if (json.has("capacity")) {
            throw json.refusal("capacity", "meter " + code + " is a VOLUME; only a LEVEL has a capacity column");
        }
        return new Meter.Volume(code, name, unit);
    }

    private static @Nullable CapacityKind capacityOf(String code, @Nullable CapacityWord word) {
        if (word == null) {
            return CapacityKind.ofCode(code);
        }
        return word == CapacityWord.NONE ? null : CapacityKind.valueOf(word.name());
    }

    private static Product product(JsonCursor json) {
        json.only(
                "id",
                "name",
                "model",
                "provider",
                "region",
                "service",
                "resourceType",
                "meter",
                "billWhenStopped",
                "prices",
                "attributes");
        return json.build(() -> new Product(
                json.text("id"),
                json.text("name"),
                json.word("model", SubscriptionModel.class),
                json.text("provider"),
                json.optionalText("region"),
                json.text("service"),
                json.text("resourceType"),
                json.text("meter"),
                json.flagOr("billWhenStopped", true),
                json.list("prices", CatalogReader::price),
                json.attributes()));
    }

    private static ProductPrice price(JsonCursor json) {
        json.only("audience", "reseller", "currency", "from", "to", "price");
        return json.build(() -> new ProductPrice(
                json.word("audience", Audience.class),
                json.optionalText("reseller"),
                json.parsed("currency", json.text("currency"), Currencies::parse),
                json.optionalDate("from"),
                json.optionalDate("to"),
                PriceJson.read(json.object("price"))));
    }

    private static Plan plan(JsonCursor json) {
        json.only("id", "name", "audience", "models", "products");
        Set<SubscriptionModel> models = EnumSet.noneOf(SubscriptionModel.class);
        models.addAll(json.words("models", SubscriptionModel.class));
        return new Plan(
                json.text("id"),
                json.text("name"),
                json.optionalWord("audience", OrganizationRole.class),
                models,
                json.texts("products"));
    }
}
