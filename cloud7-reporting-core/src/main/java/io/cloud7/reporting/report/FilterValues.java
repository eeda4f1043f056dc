package io.cloud7.reporting.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody entered for the filters of a report.
 *
 * @param texts the entered texts by the filter's name
 * @param now what the edge says the time is, for a window that is not named; the library reads no clock. It is part of
 *     the question then: pass it rounded down, for example to the minute, and who asks again within this minute asks the
 *     same, and may be answered from the cache. Digits beyond the microsecond are cut off
 */
public record FilterValues(Map<String, String> texts, Instant now) {
    public FilterValues {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** The value of a filter; null: none was entered. */
    public <T> @Nullable T get(Filter<T> filter) {
        String text = texts.get(filter.name());
        return text == null ? null : filter.read(text);
    }

    /** The value of a filter, or what holds without one. */
    public <T> T get(Filter<T> filter, T otherwise) {
        T value = get(filter);
        return value == null ? otherwise : value;
    }

    /**
     * The value of a filter without which there is no report.
     *
     * @throws ReportRefusedException if none was entered
     */
    public <T> T required(Filter<T> filter) {
        T value = get(filter);
        if (value == null) {
            throw new ReportRefusedException(filter.name() + " is missing; it says " + filter.description());
        }
        return value;
    }

    /** The window of {@link CommonFilters}: the month to date if nothing was entered. */
    public ReportWindow window() {
        Instant asOf = get(CommonFilters.AS_OF);
        boolean open = get(CommonFilters.TO) == null;
        return new ReportWindow(
                get(CommonFilters.FROM),
                get(CommonFilters.TO),
                get(CommonFilters.ZONE),
                open && asOf == null ? now : asOf);
    }

    /**
     * Refuses what the report does not know.
     *
     * @throws ReportRefusedException if a text was entered for a filter that the report does not have
     */
    public void onlyFor(ReportDescriptor descriptor) {
        for (String name : texts.keySet()) {
            if (descriptor.filters().stream().noneMatch(filter -> filter.name().equals(name))) {
                throw new ReportRefusedException("the report " + descriptor.id() + " has no filter " + name
                        + "; it has " + descriptor.filters());
            }
        }
    }
}
