package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much of one type is used.
 *
 * @param counts how many organizations, contracts and resources
 * @param allocated the level held at the instant, in the meter's unit; null on volume meters
 * @param usage in the window, in unit-hours or units, to 24 decimals
 */
public record ServiceFigures(ServiceCounts counts, @Nullable BigDecimal allocated, BigDecimal usage) {
    /** Adds up uses of one meter. */
    static ServiceFigures of(Meter meter, Collection<ServiceUse> uses) {
        BigDecimal used = used(uses);
        return new ServiceFigures(
                ServiceCounts.of(uses),
                meter.isLevel() ? Decimals.normal(sum(uses, ServiceUse::level)) : null,
                meter.isLevel()
                        ? Decimals.normal(Fraction.of(used, Micros.PER_HOUR).toDecimal())
                        : used);
    }

    /** In unit-microseconds or units. */
    static BigDecimal used(Collection<ServiceUse> uses) {
        return Decimals.normal(sum(uses, ServiceUse::used));
    }

    private static BigDecimal sum(Collection<ServiceUse> uses, Function<ServiceUse, BigDecimal> figure) {
        return uses.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
