package io.cloud7.reporting.catalog;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a tiered price. It holds quantities in (previous upTo, upTo].
 *
 * @param upTo the last quantity inside; null: no end
 * @param unitPrice the amount per unit
 * @param flatFee due once the tier is entered
 */
public record Tier(@Nullable BigDecimal upTo, BigDecimal unitPrice, BigDecimal flatFee) {
    public Tier {
        upTo = upTo == null ? null : Decimals.positive(upTo, "upTo of a tier");
        unitPrice = Decimals.notNegative(unitPrice, "unitPrice of a tier");
        flatFee = Decimals.notNegative(flatFee, "flatFee of a tier");
    }

    static List<Tier> rising(List<Tier> tiers) {
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a tiered price has no tiers; the last one has upTo null");
        }
        BigDecimal below = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal upTo = tiers.get(i).upTo();
            boolean last = i == tiers.size() - 1;
            if ((upTo == null) != last) {
                throw new IllegalArgumentException("tier " + (i + 1) + " of " + tiers.size() + " has upTo " + upTo
                        + "; the last tier has null, and only it");
            }
            if (upTo != null) {
                if (upTo.compareTo(below) <= 0) {
                    throw new IllegalArgumentException(
                            "tiers do not rise: " + upTo.toPlainString() + " after " + below.toPlainString());
                }
                below = upTo;
            }
        }
        return List.copyOf(tiers);
    }
}
