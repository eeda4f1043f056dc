package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.organization.Discount;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Who pays, and so which prices hold.
 *
 * @param audience customers pay retail, resellers wholesale
 * @param reseller the reseller who pays wholesale; null for retail
 * @param currency only prices in it are in force
 */
public record Payer(Audience audience, @Nullable Organization reseller, Currency currency) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A customer. */
    public static Payer retail(Currency currency) {
        return new Payer(Audience.RETAIL, null, currency);
    }

    /** A reseller, in its own currency. */
    public static Payer wholesale(Organization reseller) {
        return new Payer(Audience.WHOLESALE, reseller, reseller.currency());
    }

    /** An organization as the buyer of its own contracts: a reseller pays wholesale, everyone else retail. */
    public static Payer of(Organization buyer) {
        return buyer.role() == OrganizationRole.RESELLER ? wholesale(buyer) : retail(buyer.currency());
    }

    /** The part of a retail amount that the best discount in force on a day leaves; 1 without a discount. */
    BigDecimal afterDiscount(LocalDate day) {
        if (reseller == null) {
            return BigDecimal.ONE;
        }
        BigDecimal best = reseller.discounts().stream()
                .filter(discount -> discount.holdsOn(day))
                .map(Discount::percent)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return HUNDRED.subtract(best).movePointLeft(2);
    }
}
