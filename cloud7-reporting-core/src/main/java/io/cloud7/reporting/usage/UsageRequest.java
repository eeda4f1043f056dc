package io.cloud7.reporting.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * The sums of usage that a report needs: pure data, so that a store can answer it by maintained rollups, by one SQL
 * statement a kind, or from memory. At most one question of a kind has the same key.
 *
 * @param sums use by resource and level
 * @param settlements use against allowances
 * @param peaks highest concurrent levels
 * @param samplings how hard resources worked
 * @param runsUntil until when a level that is still held is counted
 */
public record UsageRequest(
        List<Sum> sums, List<Settlement> settlements, List<Peak> peaks, List<Sampling> samplings, Instant runsUntil) {
    public UsageRequest {
        sums = List.copyOf(sums);
        settlements = List.copyOf(settlements);
        peaks = List.copyOf(peaks);
        samplings = List.copyOf(samplings);
    }

    /** Asks for no samples. */
    public UsageRequest(List<Sum> sums, List<Settlement> settlements, List<Peak> peaks, Instant runsUntil) {
        this(sums, settlements, peaks, List.of(), runsUntil);
    }

    /** Asks for the use in each slice, by resource and level. */
    public record Sum(UsageKey key, List<Slice> slices, Mask mask) {
        public Sum {
            slices = List.copyOf(slices);
        }
    }

    /** Asks for the highest concurrent level in each slice, of all resources together and of each. */
    public record Peak(UsageKey key, List<Slice> slices, Mask mask) {
        public Peak {
            slices = List.copyOf(slices);
        }
    }

    /**
     * Asks how use is settled against allowances, slice by slice, in order of time.
     *
     * @param slices spans in order of time; each within one billing period
     */
    public record Settlement(UsageKey key, List<SettledSpan> slices, Mask mask) {
        public Settlement {
            slices = List.copyOf(slices);
        }
    }

    /**
     * A span in which the same allowances run.
     *
     * @param slice the span
     * @param billingPeriod the first day of its billing period; BILLING_PERIOD allowances are refilled when it changes
     * @param allowances those that run, in the order in which they fill
     */
    public record SettledSpan(Slice slice, LocalDate billingPeriod, List<Allowance> allowances) {
        public SettledSpan {
            allowances = List.copyOf(allowances);
        }
    }

    /**
     * Asks how hard a resource worked in each span, by its samples. Of two at one instant the later delivered holds.
     *
     * @param key the resource and the meter
     * @param slices the spans
     * @param contract for whom: if other contracts have records of the resource too, only that time counts in which
     *     levels of this one hold it; null: all time counts
     */
    public record Sampling(
            SampleKey key, List<Interval> slices, @Nullable String contract) {
        /** All time counts. */
        public Sampling(SampleKey key, List<Interval> slices) {
            this(key, slices, null);
        }

        public Sampling {
            slices = List.copyOf(slices);
        }
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return sums.isEmpty() && settlements.isEmpty() && peaks.isEmpty() && samplings.isEmpty();
    }
}
