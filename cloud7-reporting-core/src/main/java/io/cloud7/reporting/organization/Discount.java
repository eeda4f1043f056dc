package io.cloud7.reporting.organization;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reseller's discount on retail prices, used where no wholesale price is given.
 *
 * @param percent above 0, at most 100, at most two decimals
 * @param from the first day on which it holds; null: since ever
 * @param to the first day on which it no longer holds; null: for ever
 */
public record Discount(
        BigDecimal percent,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public Discount {
        percent = Decimals.positive(percent, "discount percent");
        if (percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > 2) {
            throw new IllegalArgumentException("discount percent is " + percent.toPlainString()
                    + "; it is above 0, at most 100, with at most two decimals");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a discount ends before it begins: from " + from + " to " + to);
        }
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
