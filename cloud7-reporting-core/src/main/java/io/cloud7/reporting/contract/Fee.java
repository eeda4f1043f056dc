package io.cloud7.reporting.contract;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;

/**
 * A fee of the contract itself, in the buyer's currency.
 *
 * @param name unique in its contract
 * @param amount for one whole period, 0 or more
 * @param every how often it is due
 */
public record Fee(String name, BigDecimal amount, Every every) {
    /** How often a contract fee is due. */
    public enum Every {
        /** At the start of each billing period, prorated by days where the contract covers only a part of it. */
        MONTH,
        /** At the contract's start and each anniversary, prorated by days where the contract ends within the year. */
        YEAR,
        /** At the contract's start, for the whole planned term. */
        ONCE
    }

    public Fee {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a fee has a blank name");
        }
        amount = Decimals.notNegative(amount, "amount of fee " + name);
    }
}
