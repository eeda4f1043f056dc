package io.cloud7.reporting.money;

import java.util.Currency;

/** Reads currency codes. */
public final class Currencies {
    private Currencies() {}

    /**
     * The currency of an ISO 4217 code.
     *
     * @throws IllegalArgumentException if the code is unknown, or has no minor unit (such as XAU)
     */
    public static Currency parse(String code) {
        Currency currency;
        try {
            currency = Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "unknown currency \"" + code + "\"; write an ISO 4217 code such as EUR", e);
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(
                    "currency " + code + " has no minor unit, so nothing can be billed in it");
        }
        return currency;
    }
}
