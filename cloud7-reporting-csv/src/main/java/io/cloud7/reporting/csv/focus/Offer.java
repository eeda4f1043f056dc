package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.Region;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.csv.focus.FocusRow.Item;
import io.cloud7.reporting.invoice.ChargeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a bill shows to be on sale: providers with services and regions, meters, and one plan with all products. */
final class Offer {
    /** The id of the one plan. */
    static final String PLAN = "focus";

    private static final String NO_SKU = "-";
    private static final String NO_UNIT = "unit";
    private static final Price AS_BILLED = Price.of(new PriceFormula.Given(BigDecimal.ZERO));

    private final SortedMap<String, Places> providers = new TreeMap<>();
    private final Map<List<String>, Sold> products = new HashMap<>();
    private final Map<List<String>, String> ids;

    Offer(List<FocusRow> rows) {
        for (FocusRow row : rows) {
            Item item = row.item();
            Places places = providers.computeIfAbsent(item.provider(), unseen -> new Places());
            if (item.region() != null) {
                places.regions
                        .computeIfAbsent(item.region(), unseen -> new Tally())
                        .add(item.regionName());
            }
            List<String> key = key(row);
            if (key != null) {
                places.services.add(item.serviceOrProvider());
                products.computeIfAbsent(key, unseen -> new Sold()).see(row);
            }
        }
        ids = ReadableIds.assign(products.keySet(), Set.of(), ReadableIds::whole);
    }

    /** Provider, service, SKU, unit; null for a charge that is of nothing on sale. */
    private static @Nullable List<String> key(FocusRow row) {
        Item item = row.item();
        if (row.type() != ChargeType.USAGE && item.service() == null && item.sku() == null) {
            return null;
        }
        return List.of(
                item.provider(),
                item.serviceOrProvider(),
                item.sku() == null ? NO_SKU : item.sku(),
                item.unit() == null ? NO_UNIT : item.unit());
    }

    /** The product of a row; null for a charge that is of nothing on sale. */
    @Nullable String productOf(FocusRow row) {
        List<String> key = key(row);
        return key == null ? null : ids.get(key);
    }

    Catalog catalog() {
        SortedSet<String> units = new TreeSet<>();
        List<Product> all = new ArrayList<>();
        products.forEach((key, sold) -> {
            units.add(ReadableIds.last(key));
            all.add(sold.product(key, String.valueOf(ids.get(key))));
        });
        all.sort(Comparator.comparing(Product::id));
        List<Meter> meters = units.stream()
                .map(unit -> (Meter) new Meter.Volume(unit, unit, unit))
                .toList();
        Plan plan = new Plan(
                PLAN,
                "FOCUS bill",
                null,
                Set.of(SubscriptionModel.PAYG),
                all.stream().map(Product::id).toList());
        return new Catalog(
                providers.entrySet().stream()
                        .map(entry -> entry.getValue().provider(entry.getKey()))
                        .toList(),
                meters,
                all,
                List.of(plan));
    }

    /** What the rows of one provider say of it. */
    private static final class Places {
        private final SortedSet<String> services = new TreeSet<>();
        private final SortedMap<String, Tally> regions = new TreeMap<>();

        Provider provider(String id) {
            return new Provider(
                    id,
                    id,
                    "FOCUS",
                    regions.entrySet().stream()
                            .map(region -> new Region(
                                    region.getKey(), region.getValue().mostOr(region.getKey())))
                            .toList(),
                    services.stream()
                            .map(service -> new Service(service, service, true))
                            .toList(),
                    List.of());
        }
    }

    /** What the rows of one product say of it. */
    private static final class Sold {
        private final Tally names = new Tally();
        private final Tally regions = new Tally();
        private final Tally types = new Tally();
        private final Tally categories = new Tally();
        private final Tally pricing = new Tally();
        private final Tally commitments = new Tally();
        private final SortedMap<String, Currency> currencies = new TreeMap<>();

        void see(FocusRow row) {
            names.add(row.item().description());
            regions.add(row.item().region());
            types.add(row.thing().type());
            categories.add(row.item().serviceCategory());
            pricing.add(row.item().pricingCategory());
            commitments.add(row.item().commitment());
            currencies.put(row.bill().currency().getCurrencyCode(), row.bill().currency());
        }

        Product product(List<String> key, String id) {
            String provider = key.get(0);
            String service = key.get(1);
            String unit = key.get(3);
            Map<String, String> attributes = new TreeMap<>();
            categories.putInto(attributes, "serviceCategory");
            pricing.putInto(attributes, "pricingCategory");
            commitments.putInto(attributes, "commitmentDiscountId");
            List<ProductPrice> prices = new ArrayList<>();
            for (Audience audience : Audience.values()) {
                for (Currency currency : currencies.values()) {
                    prices.add(new ProductPrice(audience, null, currency, null, null, AS_BILLED));
                }
            }
            return new Product(
                    id,
                    names.mostOr(id),
                    SubscriptionModel.PAYG,
                    provider,
                    regions.only(),
                    service,
                    types.mostOr(categories.mostOr(service)),
                    unit,
                    true,
                    prices,
                    attributes);
        }
    }
}
