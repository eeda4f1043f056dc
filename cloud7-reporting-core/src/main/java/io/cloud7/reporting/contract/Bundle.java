package io.cloud7.reporting.contract;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flat fee with quotas.
 *
 * @param id unique in its contract
 * @param name as people know it
 * @param fee due for each billing period, in advance, whatever is used
 * @param start its first day
 * @param end the first day after it
 * @param from the id of the reseller's bundle that this one is a part of; null: none
 * @param items its quotas, one a product
 */
public record Bundle(
        String id,
        String name,
        BigDecimal fee,
        LocalDate start,
        LocalDate end,
        @Nullable String from,
        List<BundleItem> items) {
    public Bundle {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("bundle \"" + id + "\" has a blank id or name");
        }
        fee = Decimals.notNegative(fee, "fee of bundle " + id);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("bundle " + id + " ends before it begins: from " + start + " to " + end);
        }
        items = List.copyOf(items);
        if (items.stream().map(BundleItem::product).distinct().count() != items.size()) {
            throw new IllegalArgumentException("bundle " + id + " has two items of one product");
        }
    }
}
