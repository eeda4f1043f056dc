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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The meters of each kind of capacity. Quantities of one kind are added, so all its meters have the unit of the first one
 * in the catalog; those of another are left out, with a warning.
 */
final class CapacityMeters {
    private final Map<String, CapacityKind> kinds = new HashMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    CapacityMeters(Catalog catalog) {
        Map<CapacityKind, Meter> first = new EnumMap<>(CapacityKind.class);
        for (Meter meter : catalog.meters()) {
            CapacityKind kind = meter instanceof Meter.Level level ? level.capacity() : null;
            if (kind != null) {
                Meter leader = Objects.requireNonNullElse(first.putIfAbsent(kind, meter), meter);
                if (leader.unit().equals(meter.unit())) {
                    kinds.put(meter.code(), kind);
                } else {
                    warnings.add(otherUnit(kind, leader, meter));
                }
            }
        }
    }

    private static Warning otherUnit(CapacityKind kind, Meter leader, Meter meter) {
        return new Warning(
                Warning.Code.OTHER_UNIT,
                "meter " + meter.code() + " counts " + kind + " in " + meter.unit() + " and meter " + leader.code()
                        + " in " + leader.unit() + "; the columns leave " + meter.code() + " out. Give both one unit");
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

    List<Warning> warnings() {
        return warnings;
    }
}
