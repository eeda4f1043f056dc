package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How amounts, quantities and unit prices of one currency are compared.
 *
 * @param tolerance the greatest difference of two amounts that still match
 */
record Comparison(Rounding rounding, Currency currency, BigDecimal tolerance) {
    private static final int QUANTITY_DECIMALS = 4;

    /** With a tolerance; null: one minor unit where charges are rounded, 0 where totals are. */
    static Comparison of(Rounding rounding, Currency currency, @Nullable BigDecimal tolerance) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
        BigDecimal standard = rounding.at() == RoundAt.CHARGE ? unit : BigDecimal.ZERO;
        return new Comparison(rounding, currency, tolerance == null ? standard : tolerance);
    }

    /** An amount as it is compared and shown: to 12 decimals where totals are rounded, else as it is. */
    BigDecimal amount(BigDecimal exact) {
        return rounding.at() == RoundAt.INVOICE
                ? rounding.shown(exact, currency)
                : exact.setScale(
                        Math.max(exact.stripTrailingZeros().scale(), currency.getDefaultFractionDigits()),
                        RoundingMode.UNNECESSARY);
    }

    /** What became of a charge on its line. */
    LineStatus of(InvoiceLine line, ExpectedCharge charge) {
        BigDecimal variance = amount(line.amount()).subtract(amount(charge.billedCost()));
        if (variance.abs().compareTo(tolerance) <= 0) {
            return LineStatus.MATCHED;
        }
        BigDecimal quantity = charge.quantity();
        BigDecimal unitPrice = charge.unitPrice();
        if (line.quantity() == null || quantity == null || line.unitPrice() == null || unitPrice == null) {
            return LineStatus.AMOUNT_MISMATCH;
        }
        boolean sameQuantity = rounded(line.quantity()).compareTo(rounded(quantity)) == 0;
        boolean sameRate = line.unitPrice().compareTo(unitPrice) == 0;
        if (sameRate == sameQuantity) {
            return LineStatus.AMOUNT_MISMATCH;
        }
        return sameRate ? LineStatus.QUANTITY_MISMATCH : LineStatus.RATE_MISMATCH;
    }

    private static BigDecimal rounded(BigDecimal quantity) {
        return quantity.setScale(QUANTITY_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether a printed total is what it adds up from, exactly or rounded once. */
    boolean isTotal(BigDecimal printed, BigDecimal sum) {
        return printed.compareTo(sum) == 0 || printed.compareTo(rounding.total(sum, currency)) == 0;
    }
}
