package io.cloud7.reporting.rating;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The use of one span.
 *
 * @param used all of it, in unit-microseconds or units
 * @param billable what no allowance took
 * @param parts the billable use by resource and level
 * @param costMissing whether some records came without a cost
 */
record SpanUse(Fraction used, Fraction billable, List<Part> parts, boolean costMissing) {
    /**
     * Billable use of one resource at one level.
     *
     * @param used unit-microseconds or units
     * @param quantity what is charged of them
     * @param held microseconds in which the level was held
     */
    record Part(
            String resource,
            @Nullable BigDecimal level,
            Instant first,
            Instant last,
            long held,
            Fraction used,
            Fraction quantity,
            BigDecimal cost,
            BigDecimal effectiveCost) {}

    static SpanUse of(List<UsageSum> sums) {
        List<Part> parts = sums.stream()
                .map(sum -> new Part(
                        sum.resource(),
                        sum.level(),
                        sum.first(),
                        sum.last(),
                        sum.held(),
                        Fraction.of(sum.quantity()),
                        Fraction.of(sum.quantity()),
                        sum.cost(),
                        sum.effectiveCost()))
                .toList();
        Fraction used = parts.stream().map(Part::quantity).reduce(Fraction.ZERO, Fraction::plus);
        return new SpanUse(used, used, parts, sums.stream().anyMatch(UsageSum::costMissing));
    }

    static SpanUse of(SettledUse settled) {
        List<Part> parts = settled.resources().stream()
                .filter(resource -> resource.overflow().signum() != 0)
                .map(resource -> new Part(
                        resource.resource(),
                        null,
                        resource.first(),
                        resource.last(),
                        0,
                        Fraction.of(resource.overflow()),
                        Fraction.of(resource.overflow()),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO))
                .toList();
        return new SpanUse(settled.used(), settled.overflow(), parts, false);
    }

    Fraction cost() {
        return Fraction.of(parts.stream().map(Part::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    Fraction effectiveCost() {
        return Fraction.of(parts.stream().map(Part::effectiveCost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
