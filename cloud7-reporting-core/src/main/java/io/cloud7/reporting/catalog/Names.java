package io.cloud7.reporting.catalog;

/** The check that ids and names are there. */
final class Names {
    private Names() {}

    static void required(String id, String kind, String... values) {
        for (String value : values) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(kind + " \"" + id + "\" has a blank id, name or unit");
            }
        }
    }
}
