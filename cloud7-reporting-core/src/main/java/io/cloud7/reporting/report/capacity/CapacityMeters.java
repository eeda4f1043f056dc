package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.document.Warning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The meters of each kind of capacity. Quantities of one kind are added, so all its meters have the unit of the first one
 * in the catalog; those of another are left out, with a warning.
 */
final class CapacityMeters {
    private final Map<String, CapacityKind> kinds = new HashMap<>();
    private final List<OtherUnit> others = new ArrayList<>();

    private record OtherUnit(CapacityKind kind, Meter leader, Meter meter) {}

    CapacityMeters(Catalog catalog) {
        Map<CapacityKind, Meter> first = new EnumMap<>(CapacityKind.class);
        for (Meter meter : catalog.meters()) {
            CapacityKind kind = meter instanceof Meter.Level level ? level.capacity() : null;
            if (kind != null) {
                Meter leader = Objects.requireNonNullElse(first.putIfAbsent(kind, meter), meter);
                if (leader.unit().equals(meter.unit())) {
                    kinds.put(meter.code(), kind);
                } else {
                    others.add(new OtherUnit(kind, leader, meter));
                }
            }
        }
    }

    private static Warning warning(OtherUnit other, boolean leaderIsKnown) {
        Meter meter = other.meter();
        String leader = leaderIsKnown
                ? " and meter " + other.leader().code() + " in "
                        + other.leader().unit()
                : " and another meter in another unit";
        return new Warning(
                Warning.Code.OTHER_UNIT,
                "meter " + meter.code() + " counts " + other.kind() + " in " + meter.unit() + leader
                        + "; the columns leave " + meter.code() + " out. Give both one unit");
    }

    /** Null: it has no column. */
    @Nullable CapacityKind kindOf(String code) {
        return kinds.get(code);
    }

    /** The codes of the meters of a kind, in order. */
    Stream<String> of(CapacityKind kind) {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .sorted();
    }

    /** About the meters that the reader knows; the unit of a column is the same for all readers. */
    List<Warning> warnings(Predicate<String> known) {
        return others.stream()
                .filter(other -> known.test(other.meter().code()))
                .map(other -> warning(other, known.test(other.leader().code())))
                .toList();
    }
}
