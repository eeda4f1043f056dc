package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.LevelMeter;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Level changes, found by who has them. */
final class LevelChanges {
    private final Map<Held, List<LevelChange>> timelines = new HashMap<>();
    private final Map<String, Set<Held>> byContract = new HashMap<>();
    private final Map<UsageKey, Set<Held>> byKey = new HashMap<>();

    /** A level of one product that one resource holds. */
    record Held(String resource, String product) {}

    LevelChanges(List<LevelChange> changes) {
        for (LevelChange change : changes) {
            Held held = new Held(change.resource(), change.product());
            timelines.computeIfAbsent(held, key -> new ArrayList<>()).add(change);
            byContract
                    .computeIfAbsent(change.contract(), key -> new LinkedHashSet<>())
                    .add(held);
            byKey.computeIfAbsent(new UsageKey(change.contract(), change.product()), key -> new LinkedHashSet<>())
                    .add(held);
        }
    }

    /** Which resources held which products on a contract. */
    Set<Held> of(String contract) {
        return byContract.getOrDefault(contract, Set.of());
    }

    /** The runs of a contract and product, a level that is still held until {@code runsUntil}. */
    void forEachRun(UsageKey key, Instant runsUntil, Consumer<UseOfTime> sink) {
        for (Held held : byKey.getOrDefault(key, Set.of())) {
            for (UsageRecord run : LevelMeter.runs(timelines.getOrDefault(held, List.of()), runsUntil)) {
                if (run.contract().equals(key.contract())) {
                    sink.accept(UseOfTime.of(run));
                }
            }
        }
    }
}
