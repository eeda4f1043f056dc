package io.cloud7.reporting.report;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as reports show them. Amounts are calculated from the exact values, never from these. */
public final class Shown {
    private Shown() {}

    /** A quantity: as it is if it ends, else rounded to 4 decimals (HALF_UP). */
    public static @Nullable BigDecimal quantity(@Nullable BigDecimal exact) {
        if (exact == null) {
            return null;
        }
        BigDecimal normal = Decimals.normal(exact);
        return normal.scale() <= Decimals.MAX_SCALE
                ? normal
                : Decimals.normal(normal.setScale(4, RoundingMode.HALF_UP));
    }

    /** Hours of a span in microseconds, 4 decimals (HALF_UP). */
    public static BigDecimal hours(long micros) {
        return Decimals.normal(BigDecimal.valueOf(micros).divide(Micros.PER_HOUR, 4, RoundingMode.HALF_UP));
    }
}
