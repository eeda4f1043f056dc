package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.Correction;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line of an invoice and a charge have in common when they are for the same.
 *
 * @param contract the contract's id
 * @param chargeType what it is for
 * @param product the product's id; null: none
 * @param reservation the reservation's id; null: none
 * @param bundle the bundle's id; null: none
 * @param fee the contract fee's name; null: none
 * @param from the first instant of the service period
 * @param to the first instant after it
 */
public record ChargeKey(
        String contract,
        ChargeType chargeType,
        @Nullable String product,
        @Nullable String reservation,
        @Nullable String bundle,
        @Nullable String fee,
        Instant from,
        Instant to) {
    /** The key of a charge. */
    public static ChargeKey of(Charge charge) {
        return new ChargeKey(
                charge.contract(),
                charge.chargeType(),
                charge.product(),
                charge.reservation(),
                charge.bundle(),
                charge.fee(),
                charge.from(),
                charge.to());
    }

    /** The key of what a correcting charge corrects. */
    static ChargeKey ofCorrected(Charge charge, Correction correction) {
        return new ChargeKey(
                charge.contract(),
                correction.chargeType(),
                charge.product(),
                charge.reservation(),
                charge.bundle(),
                charge.fee(),
                charge.from(),
                charge.to());
    }

    /** The key of a line of an invoice. */
    public static ChargeKey of(Invoice invoice, InvoiceLine line) {
        return new ChargeKey(
                invoice.contractOf(line),
                line.chargeType(),
                line.product(),
                line.reservation(),
                line.bundle(),
                line.fee(),
                line.from(),
                line.to());
    }

    /** Whether it is for the same as another, whatever the time. */
    public boolean isForSameAs(ChargeKey other) {
        return contract.equals(other.contract)
                && chargeType == other.chargeType
                && Objects.equals(product, other.product)
                && Objects.equals(reservation, other.reservation)
                && Objects.equals(bundle, other.bundle)
                && Objects.equals(fee, other.fee);
    }

    /** Whether it is a fee of the contract's terms, whose line may carry all the time that the fee pays for. */
    boolean isFeeOfTerms() {
        return switch (chargeType) {
            case RESERVATION_UPFRONT, RESERVATION_RECURRING -> reservation != null;
            case BUNDLE_FEE -> bundle != null;
            case SUBSCRIPTION_FEE -> fee != null;
            default -> false;
        };
    }
}
