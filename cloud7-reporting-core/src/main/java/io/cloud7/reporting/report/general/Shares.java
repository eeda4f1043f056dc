package io.cloud7.reporting.report.general;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Parts in percent. */
final class Shares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Shares() {}

    /** The part in percent, 2 decimals HALF_UP; null if there is no whole. */
    static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? null : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** The part in percent, 2 decimals HALF_UP; null if there is no whole. */
    static @Nullable BigDecimal percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}
