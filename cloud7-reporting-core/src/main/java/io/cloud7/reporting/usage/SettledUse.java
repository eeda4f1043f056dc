package io.cloud7.reporting.usage;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * How the use of one span was settled against its allowances.
 *
 * @param taken what each allowance took, in the order of the allowances
 * @param overflow what none of them took
 * @param resources the same by resource, in order of id
 */
public record SettledUse(List<Fraction> taken, Fraction overflow, List<OfResource> resources) {
    /** A span without use. */
    public static SettledUse none(int allowances) {
        return new SettledUse(Collections.nCopies(allowances, Fraction.ZERO), Fraction.ZERO, List.of());
    }

    /** All use of the span, in unit-microseconds or units. */
    public Fraction used() {
        return taken.stream().reduce(overflow, Fraction::plus);
    }

    /**
     * The part of one resource. Where allowance and overflow share a settlement window, both are split in proportion to
     * use, to 18 decimals, cumulatively in order of resource id.
     *
     * @param resource the resource's id
     * @param used its use
     * @param taken what of it each allowance took
     * @param overflow what of it none took
     * @param first the first instant of its use in the span
     * @param last the first instant after its use in the span
     */
    public record OfResource(
            String resource,
            BigDecimal used,
            List<BigDecimal> taken,
            BigDecimal overflow,
            Instant first,
            Instant last) {}
}
