package io.cloud7.reporting.metering;

import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Utilization;
import io.cloud7.reporting.usage.UtilizationSample;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * Turns the samples of one resource and meter into its utilization in each slice. Not thread-safe.
 *
 * <p>A sample stands for its seconds; without any, until the next sample, an hour at most. Only the part of that span
 * that lies inside a slice counts there, also if the sample was taken before the slice begins. A store hands over every
 * sample that may reach into a slice, in order of time; of two at one instant only the one that holds.
 */
public final class UtilizationMeter {
    private final List<SampledSlice> slices;
    private final SliceRuns runs;
    private @Nullable UtilizationSample open;

    /** Starts with no samples, for slices in any order. */
    public UtilizationMeter(List<Interval> slices) {
        this.slices = slices.stream().map(slice -> new SampledSlice()).toList();
        runs = new SliceRuns(slices);
    }

    /**
     * Takes the next sample.
     *
     * @throws IllegalArgumentException if it was not taken after the one before
     */
    public void add(UtilizationSample sample) {
        UtilizationSample before = open;
        if (before != null) {
            if (!before.at().isBefore(sample.at())) {
                throw new IllegalArgumentException("the sample at " + sample.at() + " comes behind the one at "
                        + before.at() + "; hand samples over in order of time, one an instant");
            }
            close(before, sample.at());
        }
        open = sample;
    }

    /** The utilization in each slice, in the order of the slices. */
    public List<Utilization> answer() {
        UtilizationSample last = open;
        if (last != null) {
            close(last, Micros.LATEST);
            open = null;
        }
        return slices.stream().map(SampledSlice::utilization).toList();
    }

    private void close(UtilizationSample sample, Instant next) {
        long at = Micros.of(sample.at());
        long longest = at + sample.longest();
        long until = sample.seconds() == null ? Math.min(Micros.of(next), longest) : longest;
        runs.forEach(at, until, (slice, from, to) -> slices.get(slice).add(sample, from == at, to - from));
    }
}
