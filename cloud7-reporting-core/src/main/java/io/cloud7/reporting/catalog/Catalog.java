package io.cloud7.reporting.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All that is sold, found by id. */
public final class Catalog {
    private final Map<String, Provider> providers;
    private final Map<String, Meter> meters;
    private final Map<String, Product> products;
    private final Map<String, Plan> plans;

    /**
     * Puts a catalog together.
     *
     * @throws IllegalArgumentException if an id repeats, or one thing names another that is not there
     */
    public Catalog(List<Provider> providers, List<Meter> meters, List<Product> products, List<Plan> plans) {
        this.providers = byId("provider", providers, Provider::id);
        this.meters = byId("meter", meters, Meter::code);
        this.products = byId("product", products, Product::id);
        this.plans = byId("plan", plans, Plan::id);
        providers.forEach(this::check);
        products.forEach(this::check);
        plans.forEach(this::check);
    }

    private static <T> Map<String, T> byId(String kind, List<T> things, Function<T, String> id) {
        Map<String, T> found = new LinkedHashMap<>();
        for (T thing : things) {
            if (found.put(id.apply(thing), thing) != null) {
                throw new IllegalArgumentException("two " + kind + "s have the id " + id.apply(thing));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private void check(Provider provider) {
        for (ProviderCapacity capacity : provider.capacity()) {
            if (!meters.containsKey(capacity.meter())) {
                throw new IllegalArgumentException(
                        "provider " + provider.id() + " has capacity of the unknown meter " + capacity.meter());
            }
        }
    }

    private void check(Product product) {
        Provider provider = providers.get(product.provider());
        if (provider == null) {
            throw new IllegalArgumentException(
                    "product " + product.id() + " is of the unknown provider " + product.provider());
        }
        if (!provider.offers(product.service())) {
            throw new IllegalArgumentException("product " + product.id() + " is of the service " + product.service()
                    + ", which provider " + provider.id() + " does not have");
        }
        if (product.region() != null && !provider.has(product.region())) {
            throw new IllegalArgumentException("product " + product.id() + " is of the region " + product.region()
                    + ", which provider " + provider.id() + " does not have");
        }
        if (!meters.containsKey(product.meter())) {
            throw new IllegalArgumentException("product " + product.id() + " has the unknown meter " + product.meter());
        }
    }

    private void check(Plan plan) {
        for (String product : plan.products()) {
            if (!products.containsKey(product)) {
                throw new IllegalArgumentException("plan " + plan.id() + " has the unknown product " + product);
            }
        }
    }

    public Collection<Provider> providers() {
        return providers.values();
    }

    public Collection<Meter> meters() {
        return meters.values();
    }

    public Collection<Product> products() {
        return products.values();
    }

    public Collection<Plan> plans() {
        return plans.values();
    }

    public Optional<Product> findProduct(String id) {
        return Optional.ofNullable(products.get(id));
    }

    public Optional<Plan> findPlan(String id) {
        return Optional.ofNullable(plans.get(id));
    }

    public Optional<Provider> findProvider(String id) {
        return Optional.ofNullable(providers.get(id));
    }

    /** The product with this id; it is an error to ask for one that is not there. */
    public Product product(String id) {
        return found(products.get(id), "product", id);
    }

    /** The provider with this id; it is an error to ask for one that is not there. */
    public Provider provider(String id) {
        return found(providers.get(id), "provider", id);
    }

    /** The plan with this id; it is an error to ask for one that is not there. */
    public Plan plan(String id) {
        return found(plans.get(id), "plan", id);
    }

    /** The meter of a product. */
    public Meter meterOf(Product product) {
        return found(meters.get(product.meter()), "meter", product.meter());
    }

    private static <T> T found(@org.jspecify.annotations.Nullable T thing, String kind, String id) {
        if (thing == null) {
            throw new IllegalArgumentException("unknown " + kind + " " + id);
        }
        return thing;
    }
}
