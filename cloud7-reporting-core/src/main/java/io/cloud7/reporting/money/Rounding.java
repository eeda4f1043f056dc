package io.cloud7.reporting.money;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * How amounts are rounded, and where.
 *
 * <p>A division is done once, last, HALF_EVEN to 24 decimals, and then rounded by {@code mode} to the currency's minor
 * unit.
 *
 * @param mode how a charge or total is rounded to the minor unit; HALF_UP unless a host says otherwise
 * @param at whether each charge is rounded, or each total
 */
public record Rounding(RoundingMode mode, RoundAt at) {
    /** HALF_UP at each charge. */
    public static final Rounding STANDARD = new Rounding(RoundingMode.HALF_UP, RoundAt.CHARGE);

    public Rounding {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(at, "at");
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("rounding UNNECESSARY cannot round an amount; use HALF_UP");
        }
    }

    /** The amount of a charge: at the minor unit under {@link RoundAt#CHARGE}, else exact to 24 decimals. */
    public BigDecimal charge(Fraction exact, Currency currency) {
        return at == RoundAt.CHARGE ? minorUnits(exact.toDecimal(), currency) : exact.toDecimal();
    }

    /** The amount of a total over charges: at the minor unit, whatever was rounded before. */
    public BigDecimal total(BigDecimal sum, Currency currency) {
        return minorUnits(sum, currency);
    }

    /**
     * A charge's amount as it is shown: padded to the minor unit under {@link RoundAt#CHARGE}, else at most 12 decimals
     * (HALF_UP) without padding.
     */
    public BigDecimal shown(BigDecimal charge, Currency currency) {
        if (at == RoundAt.CHARGE) {
            return minorUnits(charge, currency);
        }
        return Decimals.normal(charge.setScale(Math.min(Math.max(charge.scale(), 0), 12), RoundingMode.HALF_UP));
    }

    private BigDecimal minorUnits(BigDecimal value, Currency currency) {
        return value.setScale(currency.getDefaultFractionDigits(), mode);
    }
}
