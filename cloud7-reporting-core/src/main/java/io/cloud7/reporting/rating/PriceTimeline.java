package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.organization.Organization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which price of a product is in force for a payer, and until when.
 *
 * <p>Of several in force the latest {@code from} holds. Wholesale is the price for that reseller, else the price for
 * all resellers, else retail less the reseller's best discount.
 */
final class PriceTimeline {
    private final List<ProductPrice> prices;
    private final Payer payer;
    private final SortedSet<LocalDate> changes = new TreeSet<>();

    PriceTimeline(Product product, Payer payer) {
        this.payer = payer;
        this.prices = product.prices().stream()
                .filter(price -> price.currency().equals(payer.currency()))
                .toList();
        prices.forEach(price -> addChanges(price.from(), price.to()));
        if (payer.reseller() != null) {
            payer.reseller().discounts().forEach(discount -> addChanges(discount.from(), discount.to()));
        }
    }

    private void addChanges(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            changes.add(from);
        }
        if (to != null) {
            changes.add(to);
        }
    }

    /** The days on which another price may come into force. */
    SortedSet<LocalDate> changes() {
        return changes;
    }

    /** The price in force on a day, with the span of days in which it is; null if there is none. */
    @Nullable Rate on(LocalDate day) {
        Rate rate = resolve(day);
        if (rate == null) {
            return null;
        }
        LocalDate from = null;
        LocalDate to = null;
        List<LocalDate> before = new ArrayList<>(changes.headSet(day.plusDays(1)));
        for (int i = before.size() - 1; i >= 0 && from == null; i--) {
            if (!rate.equals(resolve(before.get(i).minusDays(1)))) {
                from = before.get(i);
            }
        }
        for (LocalDate change : changes.tailSet(day.plusDays(1))) {
            if (!rate.equals(resolve(change))) {
                to = change;
                break;
            }
        }
        return new Rate(rate.price(), rate.factor(), rate.bounded(), from, to);
    }

    private @Nullable Rate resolve(LocalDate day) {
        ProductPrice retail = latest(day, price -> price.audience() == Audience.RETAIL);
        Organization reseller = payer.reseller();
        if (reseller == null) {
            return retail == null ? null : Rate.of(retail.price());
        }
        ProductPrice named = latest(day, price -> reseller.id().equals(price.reseller()));
        ProductPrice general = latest(day, price -> price.audience() == Audience.WHOLESALE && price.reseller() == null);
        ProductPrice wholesale = named != null ? named : general;
        if (wholesale != null) {
            return Rate.of(wholesale.price());
        }
        return retail == null ? null : new Rate(retail.price(), payer.afterDiscount(day), true, null, null);
    }

    private @Nullable ProductPrice latest(LocalDate day, Predicate<ProductPrice> wanted) {
        return prices.stream()
                .filter(wanted)
                .filter(price -> price.holdsOn(day))
                .max(Comparator.comparing(ProductPrice::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElse(null);
    }
}
