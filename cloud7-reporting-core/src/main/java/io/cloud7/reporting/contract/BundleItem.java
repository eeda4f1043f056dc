package io.cloud7.reporting.contract;

import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One quota of a bundle.
 *
 * @param product the id of a BUNDLE product
 * @param quota a level (CAPACITY), else an amount in unit-hours or units; null: unlimited
 * @param reset when it is refilled
 * @param overage what happens beyond it
 * @param overagePrice the price beyond it, per unit-hour or unit, locked for the term; null: the product's price
 */
public record BundleItem(
        String product,
        @Nullable BigDecimal quota,
        ResetRule reset,
        OveragePolicy overage,
        @Nullable Price overagePrice) {
    public BundleItem {
        Objects.requireNonNull(reset, "reset");
        Objects.requireNonNull(overage, "overage");
        quota = quota == null ? null : Decimals.notNegative(quota, "quota of " + product);
        if (overagePrice != null && overagePrice.formula().basis() != PriceFormula.Basis.QUANTITY) {
            throw new IllegalArgumentException("the overage of " + product + " has a price of type "
                    + overagePrice.formula().type() + "; it is a price of a quantity");
        }
    }
}
