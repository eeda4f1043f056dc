package io.cloud7.reporting.rating;

import io.cloud7.reporting.invoice.ChargeType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a charge corrects: a charge of a billing period that was invoiced before more was known of it.
 *
 * @param chargeType the type of the original charge; its product, reservation, bundle, fee and time are those of the
 *     correcting charge
 * @param billingPeriod the first day of the billing period in which the original charge was invoiced
 * @param invoice the number of the invoice of that period
 * @param resource the id of the resource whose part is corrected; null: no single resource, for example of a fee
 * @param carriedBy the number of a later document, such as a credit note, that has a line for it; null: none, so that it
 *     belongs on the invoice of the correcting charge's billing period
 */
public record Correction(
        ChargeType chargeType,
        LocalDate billingPeriod,
        String invoice,
        @Nullable String resource,
        @Nullable String carriedBy) {}
