package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.invoice.ChargeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a bill. What many rows share is in parts that they share.
 *
 * @param place where it is
 * @param key its {@code Id}; for a row without one, its fingerprint
 * @param hasId whether the key is an {@code Id}
 * @param type what it becomes: USAGE a usage record, anything else a given charge
 */
record FocusRow(
        Place place,
        String key,
        boolean hasId,
        ChargeType type,
        Buyer buyer,
        Bill bill,
        Item item,
        Thing thing,
        Instant from,
        Instant to,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        BigDecimal billedCost,
        BigDecimal effectiveCost) {
    /** The file, by its number among those read, and the line. */
    record Place(int file, long line) {}

    /** Who is billed; a sub-account of the billing account's own id is none. */
    record Buyer(
            String account,
            @Nullable String accountName,
            @Nullable String subAccount,
            @Nullable String subAccountName) {
        /** What tells buyers apart: the account alone, or account and sub-account. */
        List<String> key() {
            return subAccount == null ? List.of(account) : List.of(account, subAccount);
        }
    }

    /** On which bill; the number of its invoice if the row tells it. */
    record Bill(
            String issuer,
            Currency currency,
            LocalDate from,
            LocalDate to,
            @Nullable String invoice) {}

    /** What is billed. */
    record Item(
            String provider,
            @Nullable String service,
            @Nullable String serviceCategory,
            @Nullable String sku,
            @Nullable String unit,
            @Nullable String region,
            @Nullable String regionName,
            @Nullable String pricingCategory,
            @Nullable String commitment,
            @Nullable String description) {
        /** The service, as far as the row names one. */
        String serviceOrProvider() {
            return service != null ? service : serviceCategory != null ? serviceCategory : provider;
        }
    }

    /** The resource that it was used by. */
    record Thing(
            @Nullable String id,
            @Nullable String name,
            @Nullable String type) {}

    /** The same row under another key. */
    FocusRow withKey(String other) {
        return at(place, other);
    }

    /** Whether another row says the same, wherever it is. */
    boolean saysTheSameAs(FocusRow other) {
        return at(other.place, key).equals(other);
    }

    /** All that it says, as text: an order for rows that differ. */
    String content() {
        return at(new Place(0, 0), key).toString();
    }

    private FocusRow at(Place where, String underKey) {
        return new FocusRow(
                where,
                underKey,
                hasId,
                type,
                buyer,
                bill,
                item,
                thing,
                from,
                to,
                quantity,
                unit,
                billedCost,
                effectiveCost);
    }
}
