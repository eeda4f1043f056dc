package io.cloud7.reporting.csv.focus;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Gives things that a key of several parts tells apart an id that people can read: the short one that the bill uses, if
 * no other thing wants the same, else the whole key joined by {@code |}; if even this is taken, with a number.
 */
final class ReadableIds {
    /** Part by part; a key before its continuations. */
    private static final Comparator<List<String>> BY_PARTS =
            (one, other) -> Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new));

    private ReadableIds() {}

    /** The id of each key. None is in {@code taken}. */
    static Map<List<String>, String> assign(
            Collection<List<String>> keys, Collection<String> taken, Function<List<String>, String> shortId) {
        SortedSet<List<String>> sorted = new TreeSet<>(BY_PARTS);
        sorted.addAll(keys);
        Set<String> wanted = new HashSet<>();
        Set<String> contested = new HashSet<>(taken);
        for (List<String> key : sorted) {
            if (!wanted.add(shortId.apply(key))) {
                contested.add(shortId.apply(key));
            }
        }
        Set<String> used = new HashSet<>(taken);
        Map<List<String>, String> ids = new HashMap<>();
        for (List<String> key : sorted) {
            String id = shortId.apply(key);
            if (!contested.contains(id)) {
                used.add(id);
                ids.put(key, id);
            }
        }
        for (List<String> key : sorted) {
            if (!ids.containsKey(key)) {
                ids.put(key, free(whole(key), used));
            }
        }
        return ids;
    }

    /** The whole key, joined. */
    static String whole(List<String> key) {
        return String.join("|", key);
    }

    /** The last part of the key. */
    static String last(List<String> key) {
        return key.get(key.size() - 1);
    }

    private static String free(String id, Set<String> used) {
        String free = id;
        for (int number = 2; !used.add(free); number++) {
            free = id + "#" + number;
        }
        return free;
    }
}
