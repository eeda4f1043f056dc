package io.cloud7.reporting.document;

import java.util.Locale;

/**
 * A column: its title is the CSV header, its key the JSON name.
 *
 * @param key lower camel case
 * @param title as people read it
 * @param type of its cells
 */
public record Column(String key, String title, ColumnType type) {
    /** A column whose key is its title in lower camel case; {@code %} is written Percent. */
    public static Column of(String title, ColumnType type) {
        return new Column(keyOf(title), title, type);
    }

    private static String keyOf(String title) {
        StringBuilder key = new StringBuilder();
        for (String word : title.replace("%", " Percent ").split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                key.append(
                                key.isEmpty()
                                        ? word.substring(0, 1).toLowerCase(Locale.ROOT)
                                        : word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(allCapitals(word) ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1));
            }
        }
        return key.toString();
    }

    private static boolean allCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
