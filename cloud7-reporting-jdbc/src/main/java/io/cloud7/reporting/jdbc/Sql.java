package io.cloud7.reporting.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL and the values that its question marks stand for.
 *
 * @param text with a question mark for each value
 * @param values in the order of the question marks
 */
record Sql(String text, List<@Nullable Object> values) {
    static Sql of(String text, @Nullable Object... values) {
        return new Sql(text, Collections.unmodifiableList(Arrays.<@Nullable Object>asList(values)));
    }

    /** Several pieces with a text between each two. */
    static Sql joined(String between, List<Sql> pieces) {
        Sql all = pieces.get(0);
        for (Sql piece : pieces.subList(1, pieces.size())) {
            all = all.then(between).then(piece);
        }
        return all;
    }

    Sql then(Sql next) {
        List<@Nullable Object> all = new ArrayList<@Nullable Object>(values);
        all.addAll(next.values);
        return new Sql(text + next.text, all);
    }

    Sql then(String next, @Nullable Object... more) {
        return then(of(next, more));
    }

    @Nullable Object[] array() {
        return values.toArray();
    }
}
