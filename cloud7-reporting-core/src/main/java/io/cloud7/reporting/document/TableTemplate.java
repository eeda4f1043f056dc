package io.cloud7.reporting.document;

import java.util.List;

/**
 * A table before its rows: what a menu can say of it, and what makes it once the rows are known.
 *
 * @param key lower camel case; the JSON name and the CSV file's name
 * @param title as people read it
 * @param layout its columns
 */
public record TableTemplate<T>(String key, String title, Table.Layout<T> layout) {
    /** The table of these rows. */
    public Table of(List<T> rows) {
        return Table.of(key, title, rows, layout);
    }

    /** This table with other columns. */
    public <S> TableTemplate<S> with(Table.Layout<S> other) {
        return new TableTemplate<>(key, title, other);
    }
}
