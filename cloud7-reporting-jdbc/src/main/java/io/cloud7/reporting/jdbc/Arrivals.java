package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.time.Micros;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of one kind in a batch: tells what is new from what was there, and puts what is new in. */
final class Arrivals<T> {
    private final FactKind<T> kind;
    private final List<Arrival<T>> arrivals = new ArrayList<>();
    private final List<T> accepted = new ArrayList<>();
    private final Set<RecordKey> lowered = new LinkedHashSet<>();

    private record Arrival<T>(T fact, int index) {}

    Arrivals(FactKind<T> kind) {
        this.kind = kind;
    }

    void add(T fact, int index) {
        arrivals.add(new Arrival<>(fact, index));
    }

    /** Writes what is new. */
    void append(Session session, Outcome outcome) throws SQLException {
        if (arrivals.isEmpty()) {
            return;
        }
        Map<RecordKey, T> there = there(session);
        for (Arrival<T> arrival : arrivals) {
            Refused conflict = arrive(arrival, there);
            if (conflict != null) {
                outcome.refuse(conflict);
            }
        }
        if (session.dialect().keepsKeys()) {
            // neighbours in the indexes are written together
            accepted.sort(Comparator.comparing(kind.key(), RecordKey.ORDER));
        }
        session.load(kind.table(), kind.columns(), new Mapped<>(accepted, kind.values()));
        session.load(
                "earlier",
                List.of("kind", "contract", "id", "recorded_at"),
                lowered.stream().map(key -> earlier(key, there.get(key))).toList());
        outcome.count(accepted.size(), arrivals.size() - accepted.size(), lowered.size());
    }

    private @Nullable Object[] earlier(RecordKey key, @Nullable T fact) {
        if (fact == null) {
            throw new IllegalStateException("a fact that is not there cannot have come earlier");
        }
        return new @Nullable Object[] {
            kind.kind().name(),
            key.contract(),
            key.id(),
            Micros.of(kind.recordedAt().apply(fact))
        };
    }

    private @Nullable Refused arrive(Arrival<T> arrival, Map<RecordKey, T> there) {
        T fact = arrival.fact();
        RecordKey key = kind.key().apply(fact);
        T known = there.putIfAbsent(key, fact);
        if (known == null) {
            accepted.add(fact);
            return null;
        }
        if (!kind.sameContent().test(known, fact)) {
            return kind.conflict().of(known, fact, arrival.index());
        }
        Instant earlier = kind.recordedAt().apply(fact);
        if (earlier.isBefore(kind.recordedAt().apply(known))) {
            there.put(key, kind.recordedAgain().apply(known, earlier));
            lowered.add(key);
        }
        return null;
    }

    /** What is there with the keys of these facts, as recorded earliest. */
    private Map<RecordKey, T> there(Session session) throws SQLException {
        Set<RecordKey> keys = new LinkedHashSet<>();
        arrivals.forEach(arrival -> keys.add(kind.key().apply(arrival.fact())));
        session.fill(Scratch.RECORD_KEY, keys.stream().map(RecordKey::values).toList());
        Map<RecordKey, T> there = new LinkedHashMap<>();
        session.forEach(
                "SELECT r." + String.join(", r.", kind.columns()) + " FROM ${temp}record_key k JOIN ${prefix}"
                        + kind.table() + " r ON r.contract = k.contract AND r.id = k.id",
                row -> put(there, kind.reader().read(row)));
        if (!there.isEmpty()) {
            session.forEach(
                    """
                    SELECT e.contract, e.id, MIN(e.recorded_at) FROM ${temp}record_key k
                    JOIN ${prefix}earlier e ON e.contract = k.contract AND e.id = k.id
                    WHERE e.kind = ? GROUP BY e.contract, e.id""",
                    row -> {
                        RecordKey key = new RecordKey(row.text(), row.text());
                        Instant earliest = row.instant();
                        there.computeIfPresent(
                                key, (same, fact) -> kind.recordedAgain().apply(fact, earliest));
                    },
                    kind.kind().name());
        }
        return there;
    }

    private void put(Map<RecordKey, T> there, T fact) {
        there.put(kind.key().apply(fact), fact);
    }

    /** What went in. */
    List<T> accepted() {
        return accepted;
    }

    /** How many of what was there turned out to have been recorded earlier. */
    int lowered() {
        return lowered.size();
    }
}
