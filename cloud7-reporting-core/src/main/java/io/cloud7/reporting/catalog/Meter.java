package io.cloud7.reporting.catalog;

import org.jspecify.annotations.Nullable;

/** What is measured. */
public sealed interface Meter {
    /** Unique among meters. */
    String code();

    /** As people know it. */
    String name();

    /** The unit of its quantities, for example vCPU or GB. */
    String unit();

    /** The unit in which use is charged: {@code vCPU-h} for a level, {@code GB} for a volume. */
    String chargedUnit();

    /** Whether quantities are held over time. */
    default boolean isLevel() {
        return this instanceof Level;
    }

    /**
     * A gauge held over time, charged in unit-hours.
     *
     * @param capacity the capacity column that it belongs to; null: none
     */
    record Level(
            String code, String name, String unit, @Nullable CapacityKind capacity) implements Meter {
        public Level {
            Names.required(code, "meter", code, name, unit);
        }

        @Override
        public String chargedUnit() {
            return unit + "-h";
        }
    }

    /** An amount moved, charged per unit. */
    record Volume(String code, String name, String unit) implements Meter {
        public Volume {
            Names.required(code, "meter", code, name, unit);
        }

        @Override
        public String chargedUnit() {
            return unit;
        }
    }
}
