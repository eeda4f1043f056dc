package io.cloud7.reporting.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in one currency, at the scale that its maker gave it.
 *
 * @param amount the amount in units of the currency, not in minor units
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) {
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /** Zero units of a currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * Adds an amount of the same currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    this + " and " + other + " are of two currencies; sum them apart, nothing is converted");
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** The currency code and the plain amount, for example {@code EUR 11.83}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
