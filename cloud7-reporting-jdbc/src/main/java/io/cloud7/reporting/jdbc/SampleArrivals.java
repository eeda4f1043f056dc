package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UtilizationSample;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a batch. Of two at one instant the later delivered holds; one that says what holds already is written
 * again only if it was recorded earlier.
 */
final class SampleArrivals {
    private static final List<String> COLUMNS =
            List.of("resource", "meter", "taken_at", "arrival", "allocated", "used", "seconds", "recorded_at");

    private final List<Recorded> samples = new ArrayList<>();
    private long longest;

    private record Recorded(UtilizationSample sample, Instant at) {
        Place place() {
            return new Place(sample.resource(), sample.meter(), Micros.of(sample.at()));
        }
    }

    private record Place(String resource, String meter, long takenAt) {}

    void add(UtilizationSample sample, Instant recordedAt) {
        samples.add(new Recorded(sample, recordedAt));
        longest = Math.max(longest, sample.longest());
    }

    /**
     * Writes what is new.
     *
     * @param arrived how many were written before
     * @return how many were written
     */
    int append(Session session, long arrived, Outcome outcome) throws SQLException {
        if (samples.isEmpty()) {
            return 0;
        }
        Map<Place, Recorded> holding = holding(session);
        List<@Nullable Object[]> rows = new ArrayList<>();
        int accepted = 0;
        for (Recorded recorded : samples) {
            Recorded there = holding.get(recorded.place());
            boolean fresh = there == null || !there.sample().equals(recorded.sample());
            if (there == null || fresh || recorded.at().isBefore(there.at())) {
                holding.put(recorded.place(), recorded);
                rows.add(values(recorded, arrived + rows.size()));
                accepted += fresh ? 1 : 0;
            }
        }
        session.load("sample", COLUMNS, rows);
        outcome.count(accepted, samples.size() - accepted, rows.size() - accepted);
        return rows.size();
    }

    private static @Nullable Object[] values(Recorded recorded, long arrival) {
        UtilizationSample sample = recorded.sample();
        return new @Nullable Object[] {
            sample.resource(),
            sample.meter(),
            Micros.of(sample.at()),
            arrival,
            Values.scaled(sample.allocated()),
            Values.scaled(sample.used()),
            Values.scaled(sample.seconds()),
            Micros.of(recorded.at())
        };
    }

    /** The latest delivered at each place. */
    private Map<Place, Recorded> holding(Session session) throws SQLException {
        Set<Place> places = new LinkedHashSet<>();
        samples.forEach(recorded -> places.add(recorded.place()));
        session.fill(
                Scratch.SAMPLE_KEY,
                places.stream()
                        .map(place -> new @Nullable Object[] {place.resource(), place.meter(), place.takenAt()})
                        .toList());
        Map<Place, Recorded> holding = new HashMap<>();
        session.forEach("""
                SELECT s.resource, s.meter, s.taken_at, s.allocated, s.used, s.seconds, s.recorded_at
                FROM ${temp}sample_key k JOIN ${prefix}sample s
                  ON s.resource = k.resource AND s.meter = k.meter AND s.taken_at = k.taken_at
                ORDER BY s.arrival""", row -> {
            UtilizationSample sample = read(row);
            Recorded recorded = new Recorded(sample, row.instant());
            holding.put(recorded.place(), recorded);
        });
        return holding;
    }

    /** A sample of the columns resource, meter, taken_at, allocated, used, seconds. */
    static UtilizationSample read(Row row) throws SQLException {
        return new UtilizationSample(
                row.text(), row.text(), row.instant(), row.decimal(), row.decimal(), row.optionalDecimal());
    }

    /** Microseconds that none of them stands for longer than. */
    long longest() {
        return longest;
    }
}
