package io.cloud7.reporting.memory;

import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One record as sums see it: who held or moved how much, in {@code [from, to)} in microseconds, and what it cost. */
record UseOfTime(
        String resource,
        BigDecimal quantity,
        long from,
        long to,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal effectiveCost,
        @Nullable LocalDate billingPeriod) {
    private static final int PART_SCALE = 18;

    static UseOfTime of(UsageRecord record) {
        return new UseOfTime(
                record.resource(),
                record.quantity(),
                Micros.of(record.from()),
                Micros.of(record.to()),
                record.cost(),
                record.effectiveCost(),
                record.billingPeriod());
    }

    /** What of a value that is spread evenly over this record lies in {@code [start, end)}, a part of it. */
    BigDecimal part(BigDecimal value, long start, long end) {
        return before(value, end).subtract(before(value, start));
    }

    private BigDecimal before(BigDecimal value, long instant) {
        if (instant == from || value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (instant == to) {
            return value;
        }
        return value.multiply(BigDecimal.valueOf(instant - from))
                .divide(BigDecimal.valueOf(to - from), PART_SCALE, RoundingMode.HALF_EVEN);
    }
}
