package io.cloud7.reporting.report.general;

import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageRequest.Settlement;
import io.cloud7.reporting.usage.UsageRequest.Sum;
import io.cloud7.reporting.usage.UsageSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Use by resource and level that a report wants beside what a rating asks. As a key has one question of a kind, the
 * slices are appended to those of the rating, and cut off again before the rating reads its answers.
 *
 * @param slices those wanted, by key
 */
record LevelsBeside(Map<UsageKey, List<Slice>> slices) {
    LevelsBeside {
        slices = Map.copyOf(slices);
    }

    /** The questions of a rating and these. Use counts as nothing when it does for the rating. */
    UsageRequest and(UsageRequest rating) {
        Map<UsageKey, Mask> masks =
                rating.settlements().stream().collect(Collectors.toMap(Settlement::key, Settlement::mask));
        Map<UsageKey, Sum> sums = new LinkedHashMap<>();
        rating.sums().forEach(sum -> sums.put(sum.key(), sum));
        slices.forEach((key, wanted) -> {
            Sum known = sums.getOrDefault(key, new Sum(key, List.of(), masks.getOrDefault(key, Mask.NONE)));
            List<Slice> all = new ArrayList<>(known.slices());
            all.addAll(wanted);
            sums.put(key, new Sum(key, all, known.mask()));
        });
        return new UsageRequest(
                List.copyOf(sums.values()),
                rating.settlements(),
                rating.peaks(),
                rating.samplings(),
                rating.runsUntil());
    }

    /** The answers to the rating's questions. */
    Usage without(Usage usage) {
        Map<UsageKey, List<List<UsageSum>>> sums = new HashMap<>(usage.sums());
        slices.forEach((key, wanted) ->
                sums.computeIfPresent(key, (same, all) -> all.subList(0, all.size() - wanted.size())));
        return new Usage(sums, usage.settlements(), usage.peaks(), usage.utilizations());
    }

    /** The answers to these questions about a key. */
    List<UsageSum> of(UsageKey key, Usage usage) {
        List<Slice> wanted = slices.getOrDefault(key, List.of());
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<List<UsageSum>> all = usage.sumsOf(key);
        return all.subList(all.size() - wanted.size(), all.size()).stream()
                .flatMap(List::stream)
                .toList();
    }
}
