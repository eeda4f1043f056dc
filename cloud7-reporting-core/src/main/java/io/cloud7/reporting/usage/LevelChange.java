package io.cloud7.reporting.usage;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * From an instant on, a resource holds a level of a product, until its next change on that product.
 *
 * @param id unique in its contract
 * @param contract the contract's id
 * @param resource the resource's id
 * @param product the id of a product on a level meter
 * @param at from when on
 * @param level the level held, 0 or more; 0 ends it
 * @param recordedAt when it was recorded; {@code at} unless the source says otherwise
 */
public record LevelChange(
        String id, String contract, String resource, String product, Instant at, BigDecimal level, Instant recordedAt) {
    public LevelChange {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a level change has a blank id");
        }
        level = Decimals.notNegative(level, "level");
        Micros.entering(at, "at");
        Micros.entering(recordedAt, "recorded_at");
    }

    /** A change recorded when it happened. */
    public static LevelChange of(
            String id, String contract, String resource, String product, Instant at, String level) {
        return new LevelChange(id, contract, resource, product, at, Decimals.parse(level, "level"), at);
    }

    /** Whether another delivery says the same; when it was recorded does not count. */
    public boolean sameContent(LevelChange other) {
        return recordedAt(other.recordedAt).equals(other);
    }

    /** The same change, recorded at another instant. */
    public LevelChange recordedAt(Instant instant) {
        return new LevelChange(id, contract, resource, product, at, level, instant);
    }
}
