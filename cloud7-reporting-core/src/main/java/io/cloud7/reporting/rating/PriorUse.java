package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether what use costs depends on the use before it in its billing period or term: by tiers, packages, flat amounts,
 * percentages, a minimum or maximum, a cap, or quotas that are used up. A price per unit, a given cost, a reservation and
 * a ceiling do not.
 */
final class PriorUse {
    private final RatingContext context;
    private final boolean always;

    /**
     * Of a contract.
     *
     * @param used all products that it uses or has allowances of
     * @param capped whether a month's use is capped
     */
    PriorUse(RatingContext context, Collection<Product> used, boolean capped) {
        this.context = context;
        this.always = capped || used.stream().flatMap(PriorUse::prices).anyMatch(PriorUse::isOfOthers);
    }

    /** Whether it counts for a product. */
    boolean counts(Product product) {
        return always
                || items(product).anyMatch(item -> item.reset() != ResetRule.CAPACITY)
                || Stream.of(prices(product), overage(product), excess(product))
                        .flatMap(prices -> prices)
                        .anyMatch(price -> !isSumOfParts(price));
    }

    private static Stream<Price> prices(Product product) {
        return product.prices().stream().map(offered -> offered.price());
    }

    private Stream<BundleItem> items(Product product) {
        return context.contract().bundles().stream()
                .flatMap(bundle -> bundle.items().stream())
                .filter(item -> item.product().equals(product.id()));
    }

    private Stream<Price> overage(Product product) {
        return items(product).map(BundleItem::overagePrice).flatMap(Stream::ofNullable);
    }

    private Stream<Price> excess(Product product) {
        return context.contract().reservations().stream()
                .filter(reservation -> reservation.product().equals(product.id()))
                .map(Reservation::excess)
                .filter(Objects::nonNull)
                .flatMap(id -> prices(context.catalog().product(id)));
    }

    private static boolean isOfOthers(Price price) {
        return price.formula().basis() == PriceFormula.Basis.OTHER_CHARGES;
    }

    private static boolean isSumOfParts(Price price) {
        boolean linear = price.formula() instanceof PriceFormula.PerUnit
                || price.formula().basis() == PriceFormula.Basis.GIVEN_COST;
        return linear && price.minimum() == null && price.maximum() == null;
    }
}
