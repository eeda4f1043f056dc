package io.cloud7.reporting.catalog;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;

/**
 * How pay-as-you-go is charged on the whole platform.
 *
 * @param enabled whether PAYG use is rated at all
 * @param baseRate the unit in which PAYG prices are quoted
 * @param monthlyHours hours of a month, above 0; a fixed divisor, not the calendar
 * @param capAtMonthlyPrice whether a resource is charged for at most {@code monthlyHours} at its highest level in a
 *     billing period (MONTHLY base rate, level meters, per-unit prices)
 */
public record PaygSettings(boolean enabled, BaseRate baseRate, BigDecimal monthlyHours, boolean capAtMonthlyPrice) {
    /** Enabled, hourly, 730 hours a month, no cap. */
    public static final PaygSettings STANDARD = new PaygSettings(true, BaseRate.HOURLY, BigDecimal.valueOf(730), false);

    public PaygSettings {
        monthlyHours = Decimals.positive(monthlyHours, "monthlyHours");
    }
}
