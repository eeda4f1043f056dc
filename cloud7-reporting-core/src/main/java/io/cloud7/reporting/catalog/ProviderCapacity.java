package io.cloud7.reporting.catalog;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;

/**
 * What a provider physically has of one meter.
 *
 * @param meter the meter's code
 * @param physical the quantity in the meter's unit, 0 or more
 * @param overcommit how often it is sold, above 0; usable = physical × overcommit
 */
public record ProviderCapacity(String meter, BigDecimal physical, BigDecimal overcommit) {
    public ProviderCapacity {
        physical = Decimals.notNegative(physical, "physical capacity of " + meter);
        overcommit = Decimals.positive(overcommit, "overcommit of " + meter);
    }
}
