package io.cloud7.reporting.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the steps of levels, and how two rows of one key become one, or none if nothing changes any more. */
final class StepColumns {
    static final List<String> KEY = List.of("contract", "product", "from_at", "resource", "billing_day", "step_at");
    static final List<String> ADDED = List.of("units", "fraction", "records");
    static final List<String> ALL = Stream.of(KEY, ADDED).flatMap(List::stream).toList();

    private StepColumns() {}

    /** MERGE of the SQL standard. */
    static String merge(String steps, String scratch) {
        return "MERGE INTO " + steps + " t USING " + scratch + " s ON (" + sameKey() + ") WHEN MATCHED AND "
                + ADDED.stream()
                        .map(name -> "t." + name + " + s." + name + " = 0")
                        .collect(Collectors.joining(" AND "))
                + " THEN DELETE WHEN MATCHED THEN UPDATE SET " + sums("t.#", "s.#") + " WHEN NOT MATCHED THEN INSERT ("
                + String.join(", ", ALL) + ") VALUES ("
                + ALL.stream().map(name -> "s." + name).collect(Collectors.joining(", ")) + ")";
    }

    /** The way of MariaDB, of which {@link #deleteWithoutChange} is the second half. */
    static String insertOnDuplicateKey(String steps, String scratch) {
        return insert(steps, scratch) + " ON DUPLICATE KEY UPDATE " + sums(steps + ".#", "VALUES(#)");
    }

    /** The way of PostgreSQL, of which {@link #deleteAllWithoutChange} is the second half. */
    static String insertOnConflict(String steps, String scratch) {
        return insert(steps + " AS t", scratch) + " ON CONFLICT (" + String.join(", ", KEY) + ") DO UPDATE SET "
                + sums("t.#", "excluded.#");
    }

    /** In the order of the key, so that neighbours in its index are written together. */
    private static String insert(String steps, String scratch) {
        String columns = String.join(", ", ALL);
        return "INSERT INTO " + steps + " (" + columns + ") SELECT " + columns + " FROM " + scratch + " s ORDER BY "
                + String.join(", ", KEY);
    }

    /** Found by an index of such rows alone, which is empty but for a moment. */
    static String deleteAllWithoutChange(String steps) {
        return "DELETE FROM " + steps + " WHERE "
                + ADDED.stream().map(name -> name + " = 0").collect(Collectors.joining(" AND "));
    }

    /** Leaves out those of the scratch table's keys at which nothing changes. */
    static String deleteWithoutChange(String steps, String scratch) {
        return "DELETE t FROM " + steps + " t JOIN " + scratch + " s ON " + sameKey() + " WHERE "
                + ADDED.stream().map(name -> "t." + name + " = 0").collect(Collectors.joining(" AND "));
    }

    private static String sameKey() {
        return KEY.stream().map(name -> "t." + name + " = s." + name).collect(Collectors.joining(" AND "));
    }

    private static String sums(String there, String added) {
        return ADDED.stream()
                .map(name -> (name + " = " + there + " + " + added).replace("#", name))
                .collect(Collectors.joining(", "));
    }
}
