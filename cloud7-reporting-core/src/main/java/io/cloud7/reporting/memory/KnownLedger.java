package io.cloud7.reporting.memory;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.memory.LiveLedger.RecordedSample;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UtilizationSample;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts known at an instant, never changed. What is costly to find is found once, when it is first asked for. */
final class KnownLedger {
    private static final Comparator<GivenCharge> IN_TIME =
            Comparator.comparing(GivenCharge::from).thenComparing(GivenCharge::id);

    private final Map<String, UsageColumns> columns;
    private final Journal.Frozen<LevelChange> allChanges;
    private final Journal.Frozen<GivenCharge> allCharges;
    private final Journal.Frozen<RecordedSample> allSamples;
    private final @Nullable Instant knownAt;
    private final Map<String, StandingUsage> standing = new ConcurrentHashMap<>();
    private @Nullable LevelChanges changes;
    private @Nullable Map<String, List<GivenCharge>> charges;

    KnownLedger(
            Map<String, UsageColumns> columns,
            Journal.Frozen<LevelChange> allChanges,
            Journal.Frozen<GivenCharge> allCharges,
            Journal.Frozen<RecordedSample> allSamples,
            @Nullable Instant knownAt) {
        this.columns = columns;
        this.allChanges = allChanges;
        this.allCharges = allCharges;
        this.allSamples = allSamples;
        this.knownAt = knownAt;
    }

    StandingUsage usageOf(String contract) {
        return standing.computeIfAbsent(contract, id -> {
            UsageColumns known = columns.get(id);
            long until = knownAt == null ? Long.MAX_VALUE : Span.micros(knownAt);
            return new StandingUsage(
                    known == null ? new UsageColumns(id, UsageColumns.Dictionaries.empty()) : known, until);
        });
    }

    synchronized LevelChanges changes() {
        LevelChanges known = changes;
        if (known == null) {
            known = new LevelChanges(allChanges.knownAt(knownAt));
            changes = known;
        }
        return known;
    }

    synchronized List<GivenCharge> chargesOf(String contract) {
        Map<String, List<GivenCharge>> known = charges;
        if (known == null) {
            known = allCharges.knownAt(knownAt).stream()
                    .sorted(IN_TIME)
                    .collect(Collectors.groupingBy(GivenCharge::contract, HashMap::new, Collectors.toList()));
            charges = known;
        }
        return known.getOrDefault(contract, List.of());
    }

    /** All samples, in order of arrival: of two at one instant the later holds. */
    List<UtilizationSample> samples() {
        return allSamples.knownAt(knownAt).stream().map(RecordedSample::sample).toList();
    }
}
