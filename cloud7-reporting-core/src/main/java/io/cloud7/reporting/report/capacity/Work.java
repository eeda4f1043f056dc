package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Utilization;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of one capacity was consumed in a span, by usage records, and how hard it worked, by samples.
 *
 * @param consumed unit-microseconds of level held, by usage records
 * @param utilization what samples say
 */
public record Work(BigDecimal consumed, Utilization utilization) {
    /** Neither use nor samples. */
    public static final Work NONE = new Work(BigDecimal.ZERO, Utilization.NONE);

    static Work consuming(BigDecimal quantity) {
        return new Work(quantity, Utilization.NONE);
    }

    static Work sampled(Utilization utilization) {
        return new Work(BigDecimal.ZERO, utilization);
    }

    /** Both together. */
    public Work plus(Work other) {
        return new Work(Decimals.normal(consumed.add(other.consumed)), utilization.plus(other.utilization));
    }

    /** Whether there is neither use nor a sample. */
    public boolean isNone() {
        return consumed.signum() == 0 && utilization.sampled() == 0;
    }

    /** Unit-hours held, by usage records; exact, or 24 decimals. */
    public BigDecimal consumedHours() {
        return hours(consumed);
    }

    /** Unit-hours used, by samples; null without samples. */
    public @Nullable BigDecimal usedHours() {
        return utilization.sampled() == 0 ? null : hours(utilization.used());
    }

    /** Unit-hours allocated while samples were taken; null without samples. */
    public @Nullable BigDecimal sampledHours() {
        return utilization.sampled() == 0 ? null : hours(utilization.allocated());
    }

    private static BigDecimal hours(BigDecimal unitMicros) {
        return Fraction.of(unitMicros, Micros.PER_HOUR).toDecimal();
    }
}
