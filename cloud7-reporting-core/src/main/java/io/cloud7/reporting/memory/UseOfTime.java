package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.EvenSpread;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
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
        return EvenSpread.part(value, from, to, start, end);
    }
}
