package io.cloud7.reporting.rating;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of a pool is given away.
 *
 * @param whole the pool's quantity, or its quota in the billing periods of the row
 * @param given what is given away: on a part's row the part, on the pool's row all parts; where it changes in the
 *     window, of a reservation the mean over time, of a ceiling the most at once; of quotas that reset, the prorated sum
 * @param rest whole − given, below 0 if over-sold; null on a part's row
 * @param overSold whether more is given away than there is; null on a part's row
 */
public record PoolSize(
        BigDecimal whole,
        BigDecimal given,
        @Nullable BigDecimal rest,
        @Nullable Boolean overSold) {}
