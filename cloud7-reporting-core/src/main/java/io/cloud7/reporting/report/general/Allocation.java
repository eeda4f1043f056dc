package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a contract has as of an instant: what is reserved, the quotas of bundles, or what is held on PAYG.
 *
 * @param items in the order of the catalog's meters, then by reset rule
 */
public record Allocation(List<Item> items) {
    public Allocation {
        items = List.copyOf(items);
    }

    /**
     * How much of one meter.
     *
     * @param meter the meter
     * @param reset when a quota is refilled; CAPACITY for what is held at any instant
     * @param quantity a level (CAPACITY), else an amount in unit-hours or units; null: unlimited
     */
    public record Item(
            Meter meter, ResetRule reset, @Nullable BigDecimal quantity) {
        /** For example {@code RAM GB=32} or {@code Outbound traffic GB/month=1000}. */
        public String text() {
            BigDecimal shown = Shown.quantity(quantity);
            return name() + (shown == null ? "unlimited" : shown.toPlainString());
        }

        private String name() {
            return switch (reset) {
                case CAPACITY -> name(meter.unit()) + "=";
                case MONTHLY_RESET -> name(meter.chargedUnit()) + "/month=";
                case WHOLE_TERM -> name(meter.chargedUnit()) + "/term=";
            };
        }

        /** Meter and unit; only one of them where it says both. */
        private String name(String unit) {
            String name = meter.name();
            if (unit.startsWith(name)) {
                return unit;
            }
            boolean said = name.toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT));
            return said ? name : name + " " + unit;
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
                .filter(item -> item.reset() == ResetRule.CAPACITY
                        && item.meter() instanceof Meter.Level level
                        && level.capacity() == kind)
                .toList();
        boolean addsUp =
                ofKind.stream().map(item -> item.meter().unit()).distinct().count() == 1
                        && ofKind.stream().allMatch(item -> item.quantity() != null);
        return addsUp
                ? ofKind.stream()
                        .map(item -> Objects.requireNonNull(item.quantity()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }
}
