package io.cloud7.reporting.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Parts in percent. */
public final class Percentages {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    /** What a factor takes off, in percent; null if it takes nothing. */
    public static @Nullable BigDecimal discount(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? null : HUNDRED.subtract(factor.multiply(HUNDRED));
    }

    /** The part in percent, 2 decimals HALF_UP; null unless the whole is above 0. */
    public static @Nullable BigDecimal of(Fraction part, Fraction whole) {
        return whole.signum() <= 0 ? null : part.times(HUNDRED).dividedBy(whole).toDecimal(2, RoundingMode.HALF_UP);
    }
}
