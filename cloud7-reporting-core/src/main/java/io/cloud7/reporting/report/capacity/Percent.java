package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares as percentages: two decimals, HALF_UP. */
final class Percent {
    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Percent() {}

    static @Nullable BigDecimal of(@Nullable Fraction share) {
        return share == null ? null : share.times(WHOLE).toDecimal(2, RoundingMode.HALF_UP);
    }

    /** Null if there is no whole, or it is 0. */
    static @Nullable BigDecimal of(BigDecimal part, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() <= 0 ? null : of(Fraction.of(part, whole));
    }
}
