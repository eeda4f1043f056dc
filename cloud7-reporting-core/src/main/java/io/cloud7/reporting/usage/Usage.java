package io.cloud7.reporting.usage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a {@link UsageRequest}: for each question, one answer a slice, in the order of its slices.
 *
 * @param sums use by resource and level, ordered by resource, then level; slices without use are empty
 * @param settlements use against allowances
 * @param peaks highest concurrent levels
 * @param utilizations how hard resources worked
 */
public record Usage(
        Map<UsageKey, List<List<UsageSum>>> sums,
        Map<UsageKey, List<SettledUse>> settlements,
        Map<UsageKey, List<Peaks>> peaks,
        Map<SampleKey, List<Utilization>> utilizations) {
    /** The answer to an empty request. */
    public static final Usage NONE = new Usage(Map.of(), Map.of(), Map.of(), Map.of());

    public Usage {
        sums = Map.copyOf(sums);
        settlements = Map.copyOf(settlements);
        peaks = Map.copyOf(peaks);
        utilizations = Map.copyOf(utilizations);
    }

    /** The sums that were asked for; it is an error to read what was not asked. */
    public List<List<UsageSum>> sumsOf(UsageKey key) {
        return asked(sums.get(key), key, "sums");
    }

    /** The settlements that were asked for; it is an error to read what was not asked. */
    public List<SettledUse> settlementsOf(UsageKey key) {
        return asked(settlements.get(key), key, "settlements");
    }

    /** The peaks that were asked for; it is an error to read what was not asked. */
    public List<Peaks> peaksOf(UsageKey key) {
        return asked(peaks.get(key), key, "peaks");
    }

    /** The utilizations that were asked for; it is an error to read what was not asked. */
    public List<Utilization> utilizationsOf(SampleKey key) {
        return asked(utilizations.get(key), key, "utilizations");
    }

    private static <T> List<T> asked(@Nullable List<T> answer, Record key, String kind) {
        if (answer == null) {
            throw new IllegalStateException("the usage holds no " + kind + " of " + key + "; ask for them first");
        }
        return answer;
    }
}
