package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.quantity.Percentages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One row of a reseller's bill: what it pays, and what its customer pays for the same.
 *
 * @param block whose it is
 * @param wholesale the charge as the reseller pays it
 * @param retail the charge as the end customer pays it, over the same time; null for own use and unallocated parts
 * @param discountPercent the reseller's discount by which the wholesale price follows from the retail price; null: none
 */
public record ResoldCharge(
        ResaleBlock block,
        Charge wholesale,
        @Nullable Charge retail,
        @Nullable BigDecimal discountPercent) {
    /** By block, then by the wholesale charge. */
    public static final Comparator<ResoldCharge> ORDER =
            Comparator.comparing(ResoldCharge::block).thenComparing(ResoldCharge::wholesale, Charge.ORDER);

    /** The id of the reseller's reservation or bundle of whose fee the row is a part; null: none. */
    public @Nullable String pool() {
        Contract contract = block.contract();
        if (contract == null || !wholesale.isFee()) {
            return null;
        }
        if (wholesale.reservation() != null) {
            return contract.reservation(wholesale.reservation()).from();
        }
        return wholesale.bundle() == null
                ? null
                : contract.bundle(wholesale.bundle()).from();
    }

    /** What the end customer pays; null if nobody does, or no sales price is in force. */
    public @Nullable BigDecimal retailCost() {
        return retail == null ? null : retail.billedCost();
    }

    /** Retail − wholesale, both billed; may be below 0. Null unless both are there, in one currency. */
    public @Nullable BigDecimal margin() {
        BigDecimal paid = wholesale.billedCost();
        BigDecimal earned = retailCost();
        return paid == null || earned == null || !isInOneCurrency() ? null : earned.subtract(paid);
    }

    /** Margin ÷ retail in percent, 2 decimals HALF_UP; null without a margin, or if retail is not above 0. */
    public @Nullable BigDecimal marginPercent() {
        BigDecimal margin = margin();
        BigDecimal earned = retailCost();
        return margin == null || earned == null ? null : Percentages.of(Fraction.of(margin), Fraction.of(earned));
    }

    /** What the reader must know of either side. */
    public Set<Warning.Code> flags() {
        Set<Warning.Code> flags = new TreeSet<>(wholesale.flags());
        if (retail != null) {
            flags.addAll(retail.flags());
        }
        return flags;
    }

    private boolean isInOneCurrency() {
        return retail != null && Objects.equals(retail.currency(), wholesale.currency());
    }
}
