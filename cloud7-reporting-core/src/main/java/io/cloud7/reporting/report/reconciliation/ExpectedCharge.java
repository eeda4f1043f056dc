package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.Correction;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice should bill on one line: the charges of one key, together.
 *
 * @param key their key
 * @param charges at least one; several credits, for example, may have one key
 */
public record ExpectedCharge(ChargeKey key, List<Charge> charges) {
    public ExpectedCharge {
        charges = List.copyOf(charges);
    }

    /** What they bill together, exact where charges are; an unrated charge adds nothing. */
    public BigDecimal billedCost() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : charges) {
            sum = charge.billedCost() == null ? sum : sum.add(charge.billedCost());
        }
        return sum;
    }

    /** What they charge together; null if any of them counts nothing. */
    public @Nullable BigDecimal quantity() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : charges) {
            if (charge.quantity() == null) {
                return null;
            }
            sum = sum.add(charge.quantity());
        }
        return sum;
    }

    /** The unit of the quantity; null if there is none, or several. */
    public @Nullable String unit() {
        return common(Charge::unit);
    }

    /** Their unit price; null if there is none, or several. */
    public @Nullable BigDecimal unitPrice() {
        return common(Charge::unitPrice);
    }

    /** The currency of them all. */
    Currency currency() {
        return charges.get(0).currency();
    }

    /** The number of the document that has a line for the correction; null: it is none, or belongs on an open period's. */
    @Nullable String carriedBy() {
        Correction correction = isAdjustment() ? charges.get(0).correction() : null;
        return correction == null ? null : correction.carriedBy();
    }

    /** Whether it is billed as the correction of an invoiced period, of which there may be several. */
    boolean isAdjustment() {
        return charges.stream()
                .anyMatch(charge -> charge.correction() != null && charge.chargeType() == key.chargeType());
    }

    private <T> @Nullable T common(Function<Charge, @Nullable T> value) {
        T first = value.apply(charges.get(0));
        return charges.stream().allMatch(charge -> Objects.equals(value.apply(charge), first)) ? first : null;
    }
}
