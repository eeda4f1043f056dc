package io.cloud7.reporting.usage;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The use of one resource at one level in one slice.
 *
 * @param resource the resource's id
 * @param level the level held; null on volume meters
 * @param quantity unit-microseconds (level meters), or units (volume meters)
 * @param held microseconds of its records inside the slice, overlapping ones counted each
 * @param first the first instant of use inside the slice
 * @param last the first instant after the use inside the slice
 * @param cost the given billed cost inside the slice
 * @param effectiveCost the given effective cost inside the slice
 * @param costMissing whether some of its records came without a cost
 */
public record UsageSum(
        String resource,
        @Nullable BigDecimal level,
        BigDecimal quantity,
        long held,
        Instant first,
        Instant last,
        BigDecimal cost,
        BigDecimal effectiveCost,
        boolean costMissing) {}
