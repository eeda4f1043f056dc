package io.cloud7.reporting.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a rollup, and how two rows of one key become one. */
final class RollupColumns {
    static final List<String> KEY =
            List.of("contract", "product", "from_at", "resource", "is_level", "level_held", "billing_day");
    static final List<String> ADDED = List.of(
            "held", "units", "fraction", "cost_units", "cost_fraction", "effective_units", "effective_fraction");
    static final List<String> COSTS = List.of("cost_units", "cost_fraction", "effective_units", "effective_fraction");
    static final List<String> LEAST = List.of("first_at");
    static final List<String> GREATEST = List.of("last_at", "cost_missing", "last_recorded");
    static final List<String> ALL = Stream.of(KEY, List.of("to_at"), ADDED, LEAST, GREATEST)
            .flatMap(List::stream)
            .toList();

    private RollupColumns() {}

    /** MERGE of the SQL standard. */
    static String merge(String rollup, String scratch) {
        String same = KEY.stream().map(name -> "t." + name + " = s." + name).collect(Collectors.joining(" AND "));
        String values = ALL.stream().map(name -> "s." + name).collect(Collectors.joining(", "));
        return "MERGE INTO " + rollup + " t USING " + scratch + " s ON (" + same + ") WHEN MATCHED THEN UPDATE SET "
                + changes("t.#", "s.#") + " WHEN NOT MATCHED THEN INSERT (" + String.join(", ", ALL) + ") VALUES ("
                + values + ")";
    }

    /** Rows of days as rows of their months. */
    static String byMonth(String days, String monthOfDay) {
        String columns = ALL.stream().map(RollupColumns::ofMonth).collect(Collectors.joining(", "));
        String key = KEY.stream()
                .map(name -> name.equals("from_at") ? "m.month_from" : "d." + name)
                .collect(Collectors.joining(", "));
        return "(SELECT " + columns + " FROM " + days + " d JOIN " + monthOfDay
                + " m ON m.day_from = d.from_at GROUP BY " + key + ")";
    }

    private static String ofMonth(String name) {
        if (name.equals("from_at")) {
            return "m.month_from AS from_at";
        }
        if (KEY.contains(name)) {
            return "d." + name;
        }
        if (name.equals("to_at")) {
            return "MAX(m.month_to) AS to_at";
        }
        String sum = ADDED.contains(name) ? "SUM" : LEAST.contains(name) ? "MIN" : "MAX";
        return sum + "(d." + name + ") AS " + name;
    }

    /** The way of MariaDB. */
    static String insertOnDuplicateKey(String rollup, String scratch) {
        return insert(rollup, scratch) + " ON DUPLICATE KEY UPDATE " + changes(rollup + ".#", "VALUES(#)");
    }

    /** The way of PostgreSQL. */
    static String insertOnConflict(String rollup, String scratch) {
        return insert(rollup + " AS t", scratch) + " ON CONFLICT (" + String.join(", ", KEY) + ") DO UPDATE SET "
                + changes("t.#", "excluded.#");
    }

    /** In the order of the key, so that neighbours in its index are written together. */
    private static String insert(String rollup, String scratch) {
        String columns = String.join(", ", ALL);
        return "INSERT INTO " + rollup + " (" + columns + ") SELECT " + columns + " FROM " + scratch + " s ORDER BY "
                + String.join(", ", KEY);
    }

    /** The columns that change; # stands for the column in what is there and in what is added. */
    private static String changes(String there, String added) {
        return Stream.of(
                        ADDED.stream().map(name -> change(name, there + " + " + added)),
                        LEAST.stream().map(name -> change(name, "LEAST(" + there + ", " + added + ")")),
                        GREATEST.stream().map(name -> change(name, "GREATEST(" + there + ", " + added + ")")))
                .flatMap(changes -> changes)
                .collect(Collectors.joining(", "));
    }

    private static String change(String column, String value) {
        return column + " = " + value.replace("#", column);
    }
}
