package io.cloud7.reporting.metering;

import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Utilization;
import io.cloud7.reporting.usage.UtilizationSample;
import java.time.Instant;
import java.util.ArrayList;
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
    private final List<SampledSlice> sampled = new ArrayList<>();
    private final List<SampledSlice> ofParts = new ArrayList<>();
    private final SliceRuns runs;
    private @Nullable UtilizationSample open;

    /** Starts with no samples, for slices in any order. */
    public UtilizationMeter(List<Interval> slices) {
        this(slices, List.of(Interval.ALL));
    }

    /**
     * The same, where only the time inside some spans counts.
     *
     * @param counted the spans, in order, none of which overlaps another
     */
    public UtilizationMeter(List<Interval> slices, List<Interval> counted) {
        List<Interval> parts = new ArrayList<>();
        for (Interval slice : slices) {
            SampledSlice whole = new SampledSlice();
            sampled.add(whole);
            counted.stream().filter(slice::overlaps).map(slice::intersection).forEach(part -> {
                parts.add(part);
                ofParts.add(whole);
            });
        }
        runs = new SliceRuns(parts);
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
        return sampled.stream().map(SampledSlice::utilization).toList();
    }

    private void close(UtilizationSample sample, Instant next) {
        long at = Micros.of(sample.at());
        long longest = at + sample.longest();
        long until = sample.seconds() == null ? Math.min(Micros.of(next), longest) : longest;
        runs.forEach(at, until, (part, from, to) -> ofParts.get(part).add(sample, from == at, to - from));
    }
}
