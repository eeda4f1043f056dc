package io.cloud7.reporting.metering;

import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns level changes into usage records.
 *
 * <p>A level above 0 runs from its change until the next change of the same resource and product, whatever contract
 * that one names: a resource that moves closes its run on the contract that it leaves. Of several changes at one instant
 * the last recorded holds (tie: greater id). The order in which changes come does not matter, and a repeated one counts
 * once.
 */
public final class LevelMeter {
    private static final Comparator<LevelChange> IN_TIME = Comparator.comparing(LevelChange::at)
            .thenComparing(change -> change.recordedAt())
            .thenComparing(LevelChange::id);

    private LevelMeter() {}

    /**
     * The runs of these changes, ordered by resource, product and time. A run has the id, the contract and the time of
     * recording of the change that opened it.
     *
     * @param changes all changes of the resources and products in question
     * @param runsUntil where a level that is still held is cut off; one that begins at it or later is left out. Closed
     *     runs are as they are
     * @throws IllegalArgumentException if two changes of one contract have the same id and different content
     */
    public static List<UsageRecord> runs(Collection<LevelChange> changes, Instant runsUntil) {
        Comparator<LevelChange> order = Comparator.comparing(LevelChange::resource)
                .thenComparing(LevelChange::product)
                .thenComparing(IN_TIME);
        List<LevelChange> sorted =
                withoutRepeats(changes).stream().sorted(order).toList();
        List<UsageRecord> runs = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            LevelChange change = sorted.get(i);
            boolean closed = i + 1 < sorted.size() && sameLevel(change, sorted.get(i + 1));
            Instant until = closed ? sorted.get(i + 1).at() : runsUntil;
            if (change.level().signum() > 0 && change.at().isBefore(until)) {
                runs.add(run(change, until));
            }
        }
        return List.copyOf(runs);
    }

    private static Collection<LevelChange> withoutRepeats(Collection<LevelChange> changes) {
        Map<ChangeKey, LevelChange> once = new LinkedHashMap<>();
        for (LevelChange change : changes) {
            once.merge(new ChangeKey(change.contract(), change.id()), change, LevelMeter::earlierRecorded);
        }
        return once.values();
    }

    private record ChangeKey(String contract, String id) {}

    private static LevelChange earlierRecorded(LevelChange one, LevelChange other) {
        if (!one.sameContent(other)) {
            throw new IllegalArgumentException("two level changes of contract " + one.contract() + " have the id "
                    + one.id() + " and different content: " + one + " and " + other);
        }
        return other.recordedAt().isBefore(one.recordedAt()) ? other : one;
    }

    private static boolean sameLevel(LevelChange one, LevelChange other) {
        return one.resource().equals(other.resource()) && one.product().equals(other.product());
    }

    private static UsageRecord run(LevelChange opening, Instant until) {
        return new UsageRecord(
                opening.id(),
                opening.contract(),
                opening.resource(),
                opening.product(),
                opening.level(),
                opening.at(),
                until,
                opening.recordedAt(),
                null,
                null,
                null,
                null);
    }
}
