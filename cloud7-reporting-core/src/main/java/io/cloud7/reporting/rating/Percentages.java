package io.cloud7.reporting.rating;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Parts in percent. */
final class Percentages {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    /** What a factor takes off, in percent; null if it takes nothing. */
    static @Nullable BigDecimal discount(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? null : HUNDRED.subtract(factor.multiply(HUNDRED));
    }

    /** The part in percent, 2 decimals HALF_UP; null if there is no whole. */
    static @Nullable BigDecimal of(Fraction part, Fraction whole) {
        return whole.signum() <= 0 ? null : part.times(HUNDRED).dividedBy(whole).toDecimal(2, RoundingMode.HALF_UP);
    }
}
