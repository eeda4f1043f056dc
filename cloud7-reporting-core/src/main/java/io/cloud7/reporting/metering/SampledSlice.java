package io.cloud7.reporting.metering;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.usage.Utilization;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What samples say of one slice. */
final class SampledSlice {
    private final Ranking levels = new Ranking();
    private final Ranking shares = new Ranking();
    private BigDecimal allocated = BigDecimal.ZERO;
    private BigDecimal used = BigDecimal.ZERO;
    private long samples;
    private long sampled;
    private @Nullable Instant last;

    void add(UtilizationSample sample, boolean taken, long micros) {
        BigDecimal time = BigDecimal.valueOf(micros);
        allocated = allocated.add(sample.allocated().multiply(time));
        used = used.add(sample.used().multiply(time));
        samples += taken ? 1 : 0;
        sampled = Math.addExact(sampled, micros);
        last = sample.at();
        levels.add(Fraction.of(sample.used()), micros);
        Fraction share = share(sample);
        if (share != null) {
            shares.add(share, micros);
        }
    }

    private static @Nullable Fraction share(UtilizationSample sample) {
        if (sample.allocated().signum() > 0) {
            return Fraction.of(sample.used(), sample.allocated());
        }
        return sample.used().signum() == 0 ? Fraction.ZERO : null;
    }

    Utilization utilization() {
        return sampled == 0
                ? Utilization.NONE
                : new Utilization(
                        samples,
                        last,
                        sampled,
                        Decimals.normal(allocated),
                        Decimals.normal(used),
                        levels.spread(),
                        shares.spread());
    }
}
