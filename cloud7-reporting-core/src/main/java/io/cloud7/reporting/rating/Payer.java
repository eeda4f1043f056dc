package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.organization.Organization;
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
    /** A customer. */
    public static Payer retail(Currency currency) {
        return new Payer(Audience.RETAIL, null, currency);
    }

    /** A reseller, in its own currency. */
    public static Payer wholesale(Organization reseller) {
        return new Payer(Audience.WHOLESALE, reseller, reseller.currency());
    }
}
