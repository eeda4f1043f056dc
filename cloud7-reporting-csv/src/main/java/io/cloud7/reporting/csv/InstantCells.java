package io.cloud7.reporting.csv;

import io.cloud7.reporting.time.Micros;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Reads instants, and remembers some: the rows of a file share most of theirs, and reading one is half of a row's cost. */
final class InstantCells {
    private static final int REMEMBERED = 4_096;

    private final ZoneId zone;
    private final Map<String, Instant> known = new HashMap<>();

    /**
     * Reads instants with offset, and dates.
     *
     * @param zone in which a date begins
     */
    InstantCells(ZoneId zone) {
        this.zone = zone;
    }

    Instant parse(String text, String field) {
        Instant instant = known.get(text);
        if (instant == null) {
            instant = Micros.parse(text, field, zone);
            if (known.size() == REMEMBERED) {
                known.clear();
            }
            known.put(text, instant);
        }
        return instant;
    }
}
