package io.cloud7.reporting.catalog;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price of a product for an audience during a span of days.
 *
 * @param audience who pays it
 * @param reseller the one reseller for whom a wholesale price is; null: all
 * @param currency the currency of all its amounts
 * @param from the first day on which it is in force; null: since ever
 * @param to the first day on which it no longer is; null: for ever
 * @param price the price
 */
public record ProductPrice(
        Audience audience,
        @Nullable String reseller,
        Currency currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Price price) {
    public ProductPrice {
        Objects.requireNonNull(price, "price");
        if (reseller != null && audience != Audience.WHOLESALE) {
            throw new IllegalArgumentException(
                    "a RETAIL price names the reseller " + reseller + "; only WHOLESALE may");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a price ends before it begins: from " + from + " to " + to);
        }
    }

    /** A retail price for ever. */
    public static ProductPrice retail(Currency currency, Price price) {
        return new ProductPrice(Audience.RETAIL, null, currency, null, null, price);
    }

    /** Whether it is in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
