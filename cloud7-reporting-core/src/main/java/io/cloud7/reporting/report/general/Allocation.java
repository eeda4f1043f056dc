package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a contract has as of an instant: what is reserved, the quotas of bundles, or what is held on PAYG.
 *
 * @param items in the order of the catalog's meters, then by unit
 */
public record Allocation(List<Item> items) {
    public Allocation {
        items = List.copyOf(items);
    }

    /**
     * How much of one meter.
     *
     * @param meter the meter
     * @param unit of the quantity: the meter's, or for a quota that is used up for example {@code GB/month}
     * @param quantity the quantity; null: unlimited
     */
    public record Item(Meter meter, String unit, @Nullable BigDecimal quantity) {
        /** For example {@code RAM GB=32}. */
        public String text() {
            String name = unit.startsWith(meter.name()) ? unit : meter.name() + " " + unit;
            BigDecimal shown = Shown.quantity(quantity);
            return name + "=" + (shown == null ? "unlimited" : shown.toPlainString());
        }
    }

    /** For example {@code vCPU=16; RAM GB=32}; empty if there is nothing. */
    public String text() {
        return items.stream().map(Item::text).collect(Collectors.joining("; "));
    }

    /**
     * How much of a capacity is held: the sum over its meters. Null if there is none of it, if it is unlimited, or if its
     * meters have several units, which do not add up.
     */
    public @Nullable BigDecimal of(CapacityKind kind) {
        List<Item> ofKind = items.stream()
                .filter(item -> item.meter() instanceof Meter.Level level
                        && level.capacity() == kind
                        && level.unit().equals(item.unit()))
                .toList();
        boolean addsUp = ofKind.stream().map(Item::unit).distinct().count() == 1
                && ofKind.stream().allMatch(item -> item.quantity() != null);
        return addsUp
                ? ofKind.stream()
                        .map(item -> Objects.requireNonNull(item.quantity()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }
}
