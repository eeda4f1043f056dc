package io.cloud7.reporting.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Facts that are few enough to be objects, in order of arrival. What it {@linkplain #frozen froze} no longer changes. */
final class Journal<T> {
    private final Function<T, Object> key;
    private final Function<T, Instant> recordedAt;
    private final BiFunction<T, Instant, T> recordedAgain;
    private final Map<Object, Integer> places = new HashMap<>();
    private final ObjectColumn<T> facts = new ObjectColumn<>();

    Journal(Function<T, Object> key, Function<T, Instant> recordedAt, BiFunction<T, Instant, T> recordedAgain) {
        this.key = key;
        this.recordedAt = recordedAt;
        this.recordedAgain = recordedAgain;
    }

    /** What is there with the key of a fact. */
    @Nullable T find(T fact) {
        Integer place = places.get(key.apply(fact));
        return place == null ? null : facts.get(place);
    }

    /** Adds a fact whose key is not there. */
    void add(T fact) {
        places.put(key.apply(fact), facts.size());
        facts.add(fact);
    }

    /** Lowers the time of recording of a fact that is there to that of an earlier delivery; false if it is no earlier. */
    boolean recordedAlready(T fact) {
        int place = places.getOrDefault(key.apply(fact), -1);
        Instant earlier = recordedAt.apply(fact);
        if (!earlier.isBefore(recordedAt.apply(facts.get(place)))) {
            return false;
        }
        facts.set(place, recordedAgain.apply(facts.get(place), earlier));
        return true;
    }

    Frozen<T> frozen() {
        return new Frozen<>(facts.frozen());
    }

    /** The facts at one time. */
    record Frozen<T>(ObjectColumn<T> facts) {
        /** All of them. */
        List<T> all() {
            return IntStream.range(0, facts.size()).mapToObj(facts::get).toList();
        }
    }
}
