package io.cloud7.reporting.testkit;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.usage.Utilization.Spread;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Random samples of vm-1 over two days, and what they come to when one looks at every minute. */
final class SampledMinutes {
    private final List<UtilizationSample> samples = new ArrayList<>();
    private final List<List<int[]>> standing = new ArrayList<>();

    SampledMinutes(Random random) {
        for (int minute = 0; minute < MinuteCount.MINUTES; minute++) {
            standing.add(new ArrayList<>());
        }
        int next;
        for (int minute = random.nextInt(90); minute < MinuteCount.MINUTES; minute = next) {
            next = minute + 1 + random.nextInt(90);
            int allocated = 1 + random.nextInt(8);
            int used = random.nextInt(10);
            boolean says = random.nextBoolean();
            int stands = says ? 1 + random.nextInt(120) : Math.min(60, next - minute);
            samples.add(new UtilizationSample(
                    "vm-1",
                    "vcpu",
                    MinuteCount.minute(minute),
                    BigDecimal.valueOf(allocated),
                    BigDecimal.valueOf(used),
                    says ? BigDecimal.valueOf(stands * 60L) : null));
            for (int m = minute; m < Math.min(MinuteCount.MINUTES, minute + stands); m++) {
                standing.get(m).add(new int[] {allocated, used});
            }
        }
        int last = MinuteCount.MINUTES;
        samples.removeIf(sample -> !sample.at().isBefore(MinuteCount.minute(last)));
    }

    List<UtilizationSample> samples() {
        return samples;
    }

    long allocated(int from, int to) {
        return total(from, to, 0);
    }

    long used(int from, int to) {
        return total(from, to, 1);
    }

    private long total(int from, int to, int which) {
        long total = 0;
        for (List<int[]> minute : standing.subList(from, to)) {
            for (int[] sample : minute) {
                total += sample[which];
            }
        }
        return total;
    }

    /** Every minute of every sample is one value; the 95th of a hundred is the nearest rank. */
    @Nullable Spread share(int from, int to) {
        TreeMap<Fraction, Integer> shares = new TreeMap<>();
        int count = 0;
        for (List<int[]> minute : standing.subList(from, to)) {
            for (int[] sample : minute) {
                shares.merge(
                        Fraction.of(BigDecimal.valueOf(sample[1]), BigDecimal.valueOf(sample[0])), 1, Integer::sum);
                count++;
            }
        }
        int reached = 0;
        for (var share : shares.entrySet()) {
            reached += share.getValue();
            if (reached * 100 >= count * 95) {
                return new Spread(shares.firstKey(), shares.lastKey(), share.getKey());
            }
        }
        return null;
    }
}
