package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.LevelMeter;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Level changes, found by who has them, as known at an instant. */
final class LevelChanges {
    private final Map<Held, List<LevelChange>> timelines;
    private final Map<String, Set<Held>> byContract;
    private final Map<UsageKey, Set<Held>> byKey;
    private final @Nullable Instant knownAt;

    /** A level of one product that one resource holds. */
    record Held(String resource, String product) {}

    /** All changes. */
    LevelChanges(List<LevelChange> changes) {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), null);
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

    private LevelChanges(
            Map<Held, List<LevelChange>> timelines,
            Map<String, Set<Held>> byContract,
            Map<UsageKey, Set<Held>> byKey,
            @Nullable Instant knownAt) {
        this.timelines = timelines;
        this.byContract = byContract;
        this.byKey = byKey;
        this.knownAt = knownAt;
    }

    /** The same changes as known at another instant; null: all. */
    LevelChanges knownAt(@Nullable Instant instant) {
        return new LevelChanges(timelines, byContract, byKey, instant);
    }

    /** Those on which anything was ever held, known or not. */
    Set<String> contracts() {
        return byContract.keySet();
    }

    /** Which resources held which products on a contract. */
    Collection<Held> of(String contract) {
        Set<Held> all = byContract.getOrDefault(contract, Set.of());
        if (knownAt == null) {
            return all;
        }
        return all.stream()
                .filter(held -> timeline(held).stream()
                        .anyMatch(change -> change.contract().equals(contract)))
                .toList();
    }

    private List<LevelChange> timeline(Held held) {
        List<LevelChange> all = timelines.getOrDefault(held, List.of());
        return knownAt == null
                ? all
                : all.stream()
                        .filter(change -> !change.recordedAt().isAfter(knownAt))
                        .toList();
    }

    /** The runs of a contract and product, a level that is still held until {@code runsUntil}. */
    void forEachRun(UsageKey key, Instant runsUntil, Consumer<UseOfTime> sink) {
        for (Held held : byKey.getOrDefault(key, Set.of())) {
            for (UsageRecord run : LevelMeter.runs(timeline(held), runsUntil)) {
                if (run.contract().equals(key.contract())) {
                    sink.accept(UseOfTime.of(run));
                }
            }
        }
    }
}
