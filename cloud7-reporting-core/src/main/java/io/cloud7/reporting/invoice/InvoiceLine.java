package io.cloud7.reporting.invoice;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice.
 *
 * @param id unique in its invoice
 * @param contract the contract's id; null: the invoice's
 * @param chargeType what it is for
 * @param product the product's id; null: none
 * @param reservation the reservation's id; null: none
 * @param bundle the bundle's id; null: none
 * @param fee the contract fee's name; null: none
 * @param from the first instant of its service period
 * @param to the first instant after it
 * @param quantity what is charged; null: nothing countable
 * @param unitPrice the price of one; null: not per unit
 * @param amount in the invoice's currency, without tax; credits are negative
 */
public record InvoiceLine(
        String id,
        @Nullable String contract,
        ChargeType chargeType,
        @Nullable String product,
        @Nullable String reservation,
        @Nullable String bundle,
        @Nullable String fee,
        Instant from,
        Instant to,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        BigDecimal amount) {
    public InvoiceLine {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an invoice line has a blank id");
        }
        quantity = quantity == null ? null : Decimals.entering(quantity, "quantity of line " + id);
        unitPrice = unitPrice == null ? null : Decimals.entering(unitPrice, "unitPrice of line " + id);
        amount = Decimals.entering(amount, "amount of line " + id);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("line " + id + " ends at " + to + ", before it begins at " + from);
        }
    }
}
