package io.cloud7.reporting.catalog;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sellable item of one model on one meter.
 *
 * @param id unique among products
 * @param name as people know it
 * @param model the model that it is sold under
 * @param provider the provider's id
 * @param region the region's id; null: all regions
 * @param service the id of the provider's service
 * @param resourceType the kind of thing metered, for example virtual-instance
 * @param meter the meter's code
 * @param billWhenStopped whether use counts while the contract or the resource is stopped
 * @param prices its prices; of two in force the later {@code from} holds
 * @param attributes custom fields
 */
public record Product(
        String id,
        String name,
        SubscriptionModel model,
        String provider,
        @Nullable String region,
        String service,
        String resourceType,
        String meter,
        boolean billWhenStopped,
        List<ProductPrice> prices,
        Map<String, String> attributes) {
    public Product {
        Names.required(id, "product", id, name, resourceType);
        Objects.requireNonNull(model, "model");
        prices = List.copyOf(prices);
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        Set<List<Object>> starts = new HashSet<>();
        for (ProductPrice price : prices) {
            List<Object> start = List.of(
                    price.audience(),
                    String.valueOf(price.reseller()),
                    price.reseller() == null,
                    price.currency(),
                    String.valueOf(price.from()));
            if (!starts.add(start)) {
                throw new IllegalArgumentException("product " + id + " has two " + price.audience() + " prices in "
                        + price.currency() + " from " + (price.from() == null ? "the beginning" : price.from())
                        + "; end one of them, or start it on another day");
            }
        }
    }

    /** Whether one of its prices is the cost that comes with the usage; then a negative quantity is a reversal. */
    public boolean takesGivenCost() {
        return prices.stream().anyMatch(price -> price.price().formula() instanceof PriceFormula.Given);
    }
}
