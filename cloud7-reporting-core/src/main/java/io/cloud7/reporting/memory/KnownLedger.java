package io.cloud7.reporting.memory;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.SampleKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts known at an instant, never changed. What is costly to find is found once, when it is first asked for. */
final class KnownLedger {
    private static final Comparator<GivenCharge> IN_TIME =
            Comparator.comparing(GivenCharge::from).thenComparing(GivenCharge::id);

    private final Map<String, UsageColumns> columns;
    private final Map<SampleKey, SampleColumns> sampleColumns;
    private final FewFacts few;
    private final @Nullable Instant knownAt;
    private final Map<String, StandingUsage> standing = new ConcurrentHashMap<>();
    private final Map<SampleKey, StandingSamples> standingSamples = new ConcurrentHashMap<>();

    /** All facts. */
    KnownLedger(
            Map<String, UsageColumns> columns,
            Journal.Frozen<LevelChange> changes,
            Journal.Frozen<GivenCharge> charges,
            Map<SampleKey, SampleColumns> sampleColumns) {
        this(columns, sampleColumns, new FewFacts(changes, charges), null);
    }

    private KnownLedger(
            Map<String, UsageColumns> columns,
            Map<SampleKey, SampleColumns> sampleColumns,
            FewFacts few,
            @Nullable Instant knownAt) {
        this.columns = columns;
        this.sampleColumns = sampleColumns;
        this.few = few;
        this.knownAt = knownAt;
    }

    /** The same facts as known at another instant. */
    KnownLedger knownAt(Instant instant) {
        return new KnownLedger(columns, sampleColumns, few, instant);
    }

    /** The facts that are few enough to be objects, found by who has them: once for all instants. */
    private static final class FewFacts {
        private final Journal.Frozen<LevelChange> allChanges;
        private final Journal.Frozen<GivenCharge> allCharges;
        private @Nullable LevelChanges changes;
        private @Nullable Map<String, List<GivenCharge>> charges;

        FewFacts(Journal.Frozen<LevelChange> allChanges, Journal.Frozen<GivenCharge> allCharges) {
            this.allChanges = allChanges;
            this.allCharges = allCharges;
        }

        synchronized LevelChanges changes() {
            LevelChanges known = changes;
            if (known == null) {
                known = new LevelChanges(allChanges.all());
                changes = known;
            }
            return known;
        }

        synchronized List<GivenCharge> chargesOf(String contract) {
            Map<String, List<GivenCharge>> known = charges;
            if (known == null) {
                known = allCharges.all().stream()
                        .sorted(IN_TIME)
                        .collect(Collectors.groupingBy(GivenCharge::contract, HashMap::new, Collectors.toList()));
                charges = known;
            }
            return known.getOrDefault(contract, List.of());
        }
    }

    StandingUsage usageOf(String contract) {
        return standing.computeIfAbsent(contract, id -> {
            UsageColumns known = columns.get(id);
            return new StandingUsage(
                    known == null ? new UsageColumns(id, UsageColumns.Dictionaries.empty()) : known, until());
        });
    }

    LevelChanges changes() {
        return few.changes().knownAt(knownAt);
    }

    List<GivenCharge> chargesOf(String contract) {
        return few.chargesOf(contract).stream()
                .filter(charge -> knownAt == null || !charge.recordedAt().isAfter(knownAt))
                .toList();
    }

    /** Those of some resources of which contracts other than this one have records. */
    Set<String> shared(Set<String> resources, String contract) {
        LevelChanges levels = changes();
        Stream<String> used = columns.keySet().stream()
                .filter(other -> !other.equals(contract))
                .flatMap(other -> usageOf(other).resources().stream());
        Stream<String> held = levels.contracts().stream()
                .filter(other -> !other.equals(contract))
                .flatMap(other -> levels.of(other).stream().map(LevelChanges.Held::resource));
        return Stream.concat(used, held).filter(resources::contains).collect(Collectors.toSet());
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
