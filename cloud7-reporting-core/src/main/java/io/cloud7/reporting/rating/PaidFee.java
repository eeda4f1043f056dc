package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.quantity.Fraction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A fee that is due once, on its first day, and pays for a span of days.
 *
 * @param term the first day of the term for which it was agreed
 * @param amount the exact amount as agreed
 * @param from the first day that it pays for; it is due at its first instant
 * @param to the first day that it no longer pays for
 */
record PaidFee(
        ChargeType chargeType,
        @Nullable SubscriptionModel model,
        @Nullable String product,
        @Nullable String reservation,
        @Nullable String bundle,
        @Nullable String fee,
        LocalDate term,
        Fraction amount,
        LocalDate from,
        LocalDate to) {
    long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The days that it pays for on or after a day. */
    long daysAfter(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day.isAfter(from) ? day : from, to));
    }
}
