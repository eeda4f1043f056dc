package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the billable use of a span costs, and as what it is charged.
 *
 * @param account names the running counter: use under equal accounts is counted together in a billing period
 * @param chargeType as what it is charged
 * @param model under which model
 * @param reservation the reservation that it is in excess of; null: none
 * @param bundle the bundle whose quota it is beyond; null: none
 * @param rate the price in force; null: none
 * @param free why the use costs nothing by rule; null: it is priced, or unrated if there is no rate
 * @param divisor counted quantity (unit-microseconds or units) per unit in which the price is quoted
 */
record Tariff(
        String account,
        ChargeType chargeType,
        SubscriptionModel model,
        @Nullable String reservation,
        @Nullable String bundle,
        @Nullable Rate rate,
        Warning.@Nullable Code free,
        BigDecimal divisor) {
    /** Whether the use has no price although it should have one. */
    boolean isUnrated() {
        return rate == null && free == null;
    }
}
