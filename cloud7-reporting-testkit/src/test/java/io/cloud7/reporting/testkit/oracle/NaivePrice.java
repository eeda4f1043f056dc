package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.Tier;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Prices as data-folder.md and rulings A9, B1 say them. */
final class NaivePrice {
    private NaivePrice() {}

    /** The retail price in force on a day; null: none. Of several the latest {@code from} holds, absent is earliest. */
    static ProductPrice inForce(Product product, Currency currency, LocalDate day) {
        ProductPrice found = null;
        for (ProductPrice price : product.prices()) {
            boolean fits = price.audience() == Audience.RETAIL
                    && price.currency().equals(currency)
                    && (price.from() == null || price.from().compareTo(day) <= 0)
                    && (price.to() == null || price.to().compareTo(day) > 0);
            boolean later = found == null
                    || found.from() == null
                    || (price.from() != null && price.from().compareTo(found.from()) > 0);
            if (fits && later) {
                found = price;
            }
        }
        return found;
    }

    /** The first day of the span of days around a day in which one price holds; null: since ever. */
    static LocalDate inForceSince(Product product, Currency currency, LocalDate day) {
        ProductPrice price = inForce(product, currency, day);
        LocalDate since = day;
        for (int back = 0; back < 400; back++) {
            ProductPrice before = inForce(product, currency, since.minusDays(1));
            if (before == null || !before.price().equals(price.price())) {
                return since;
            }
            since = since.minusDays(1);
        }
        return null;
    }

    /** What a quantity since the billing period began costs. */
    static Ratio cost(PriceFormula formula, Ratio quantity) {
        if (quantity.signum() <= 0) {
            return Ratio.ZERO;
        }
        if (formula instanceof PriceFormula.PerUnit perUnit) {
            return quantity.times(perUnit.amount());
        }
        if (formula instanceof PriceFormula.Flat flat) {
            return Ratio.of(flat.amount());
        }
        if (formula instanceof PriceFormula.PackageOf pack) {
            Ratio beyond = quantity.minus(Ratio.of(pack.free())).max(Ratio.ZERO);
            return beyond.over(Ratio.of(pack.size())).ceiling().times(pack.amount());
        }
        if (formula instanceof PriceFormula.Graduated graduated) {
            return graduated(graduated.tiers(), quantity);
        }
        if (formula instanceof PriceFormula.VolumeTiered tiered) {
            Tier own = tiered.tiers().stream()
                    .filter(tier -> tier.upTo() == null || quantity.compareTo(Ratio.of(tier.upTo())) <= 0)
                    .findFirst()
                    .orElseThrow();
            return quantity.times(own.unitPrice()).plus(Ratio.of(own.flatFee()));
        }
        throw new IllegalArgumentException("not a price of a quantity: " + formula);
    }

    private static Ratio graduated(List<Tier> tiers, Ratio quantity) {
        Ratio sum = Ratio.ZERO;
        Ratio lower = Ratio.ZERO;
        for (Tier tier : tiers) {
            if (quantity.compareTo(lower) > 0) {
                Ratio upper = tier.upTo() == null ? quantity : Ratio.of(tier.upTo());
                sum = sum.plus(quantity.min(upper).minus(lower).times(tier.unitPrice()))
                        .plus(Ratio.of(tier.flatFee()));
                lower = upper;
            }
        }
        return sum;
    }
}
