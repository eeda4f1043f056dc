package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.report.resource.BundleRow;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bundles cost in one currency, before the rounding of totals.
 *
 * @param currency of all amounts
 * @param fees bundle fees billed, each once a billing period
 * @param overage billed for use beyond quotas; unrated use adds nothing
 * @param refunds given back, below 0
 */
public record BundleTotal(Currency currency, BigDecimal fees, BigDecimal overage, BigDecimal refunds)
        implements CurrencyTotal<BundleTotal> {
    static BundleTotal of(BundleRow row) {
        return new BundleTotal(
                row.contract().currency(), orZero(row.fee()), orZero(row.overageAmount()), orZero(row.refund()));
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Billed in all: fees, overage and refunds. */
    public BigDecimal billed() {
        return fees.add(overage).add(refunds);
    }

    @Override
    public BundleTotal plus(BundleTotal other) {
        return new BundleTotal(currency, fees.add(other.fees), overage.add(other.overage), refunds.add(other.refunds));
    }

    @Override
    public List<Field> fields(Rounding rounding) {
        return List.of(
                field("bundleFee", "Bundle Fee", fees, rounding),
                field("overageAmount", "Overage Amount", overage, rounding),
                field("refunds", "Refunds", refunds, rounding),
                field("billed", "Billed", billed(), rounding));
    }
}
