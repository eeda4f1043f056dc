package io.cloud7.reporting.memory;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.SampleKey;
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
    private final Map<SampleKey, SampleColumns> sampleColumns;
    private final @Nullable Instant knownAt;
    private final Map<String, StandingUsage> standing = new ConcurrentHashMap<>();
    private final Map<SampleKey, StandingSamples> standingSamples = new ConcurrentHashMap<>();
    private @Nullable LevelChanges changes;
    private @Nullable Map<String, List<GivenCharge>> charges;

    KnownLedger(
            Map<String, UsageColumns> columns,
            Journal.Frozen<LevelChange> allChanges,
            Journal.Frozen<GivenCharge> allCharges,
            Map<SampleKey, SampleColumns> sampleColumns,
            @Nullable Instant knownAt) {
        this.columns = columns;
        this.allChanges = allChanges;
        this.allCharges = allCharges;
        this.sampleColumns = sampleColumns;
        this.knownAt = knownAt;
    }

    /** The same facts as known at another instant. */
    KnownLedger knownAt(Instant instant) {
        return new KnownLedger(columns, allChanges, allCharges, sampleColumns, instant);
    }

    StandingUsage usageOf(String contract) {
        return standing.computeIfAbsent(contract, id -> {
            UsageColumns known = columns.get(id);
            return new StandingUsage(
                    known == null ? new UsageColumns(id, UsageColumns.Dictionaries.empty()) : known, until());
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

    /** The samples of one resource and meter. */
    StandingSamples samplesOf(SampleKey key) {
        SampleColumns known = sampleColumns.get(key);
        return known == null
                ? new StandingSamples(new SampleColumns(key), until())
                : standingSamples.computeIfAbsent(key, any -> new StandingSamples(known, until()));
    }

    /** The last microsecond of recording that is known. */
    private long until() {
        return knownAt == null ? Long.MAX_VALUE : Span.micros(knownAt);
    }
}
