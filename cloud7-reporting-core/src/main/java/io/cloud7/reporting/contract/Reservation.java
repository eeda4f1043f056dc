package io.cloud7.reporting.contract;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a product committed for a term, payable in every clock hour, used or not.
 *
 * @param id unique in its contract
 * @param product the id of a RESERVED product on a level meter
 * @param quantity the level committed, above 0, in the meter's unit
 * @param start its first day
 * @param end the first day after it
 * @param payment how much is paid in advance
 * @param upfront due once, at the start
 * @param recurring due for each billing period, in advance
 * @param excess the PAYG product whose price use beyond the quantity has; null: it is shown and costs nothing
 * @param from the id of the reseller's reservation that this one is a part of; null: none
 */
public record Reservation(
        String id,
        String product,
        BigDecimal quantity,
        LocalDate start,
        LocalDate end,
        PaymentOption payment,
        BigDecimal upfront,
        BigDecimal recurring,
        @Nullable String excess,
        @Nullable String from) {
    public Reservation {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a reservation has a blank id");
        }
        Objects.requireNonNull(payment, "payment");
        quantity = Decimals.positive(quantity, "quantity of reservation " + id);
        upfront = Decimals.notNegative(upfront, "upfront of reservation " + id);
        recurring = Decimals.notNegative(recurring, "recurring of reservation " + id);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "reservation " + id + " ends before it begins: from " + start + " to " + end);
        }
        if (payment == PaymentOption.NONE && upfront.signum() != 0) {
            throw new IllegalArgumentException("reservation " + id + " has payment NONE and an upfront fee of "
                    + upfront.toPlainString() + "; it has none, or the payment is PARTIAL or FULL");
        }
        if (payment == PaymentOption.FULL && recurring.signum() != 0) {
            throw new IllegalArgumentException("reservation " + id + " has payment FULL and a recurring fee of "
                    + recurring.toPlainString() + "; it has none, or the payment is PARTIAL or NONE");
        }
        if (payment == PaymentOption.PARTIAL && (upfront.signum() == 0 || recurring.signum() == 0)) {
            throw new IllegalArgumentException("reservation " + id + " has payment PARTIAL, upfront "
                    + upfront.toPlainString() + " and recurring " + recurring.toPlainString()
                    + "; both are above 0");
        }
    }
}
