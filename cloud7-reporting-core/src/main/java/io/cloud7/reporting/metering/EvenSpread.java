package io.cloud7.reporting.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What of a value that is spread evenly over a span lies in a part of it. Parts of parts add up exactly. */
public final class EvenSpread {
    private static final int SCALE = 18;

    private EvenSpread() {}

    /**
     * The value before {@code end} less the value before {@code start}, each rounded HALF_EVEN to 18 decimals.
     *
     * @param value what is spread over {@code [from, to)}
     * @param from the first microsecond of the whole
     * @param to the first microsecond after the whole
     * @param start the first microsecond of the part
     * @param end the first microsecond after the part
     */
    public static BigDecimal part(BigDecimal value, long from, long to, long start, long end) {
        return before(value, from, to, end).subtract(before(value, from, to, start));
    }

    private static BigDecimal before(BigDecimal value, long from, long to, long instant) {
        if (instant == from || value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (instant == to) {
            return value;
        }
        return value.multiply(BigDecimal.valueOf(instant - from))
                .divide(BigDecimal.valueOf(to - from), SCALE, RoundingMode.HALF_EVEN);
    }
}
