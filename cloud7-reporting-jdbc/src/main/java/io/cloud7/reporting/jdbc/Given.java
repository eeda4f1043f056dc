package io.cloud7.reporting.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for statements to use, under the name of a scratch table.
 *
 * @param scratch the scratch table
 * @param inline what each statement brings along by itself; null: they are in the scratch table
 */
record Given(Scratch scratch, @Nullable Sql inline) {
    /** The name in statements. */
    String name() {
        return "${temp}" + scratch.suffix();
    }

    /** The name of rows that a statement brings along: for H2, a scratch table of one name would come first. */
    String inlineName() {
        return "${given}" + scratch.suffix();
    }

    List<String> columns() {
        return scratch.columns();
    }
}
