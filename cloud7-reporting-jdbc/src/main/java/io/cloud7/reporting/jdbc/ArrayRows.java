package io.cloud7.reporting.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement for H2 brings along as arrays, one a column, instead of a scratch table: a process that is killed
 * while a scratch table holds rows can leave a file behind that H2 does not open any more.
 */
final class ArrayRows {
    /** H2 allows 65,536 elements of an array. */
    private static final int MOST = 50_000;

    private ArrayRows() {}

    /** What stands in a statement where the scratch table would. */
    static Sql of(
            Connection connection, Scratch scratch, List<String> types, Collection<? extends @Nullable Object[]> rows)
            throws SQLException {
        List<@Nullable Object[]> all = new ArrayList<>(rows);
        if (all.size() <= MOST) {
            return table(connection, scratch, types, all);
        }
        Sql union = Sql.of("(");
        for (int from = 0; from < all.size(); from += MOST) {
            union = union.then(from == 0 ? "SELECT * FROM " : " UNION ALL SELECT * FROM ")
                    .then(table(connection, scratch, types, all.subList(from, Math.min(all.size(), from + MOST))));
        }
        return union.then(")");
    }

    private static Sql table(Connection connection, Scratch scratch, List<String> types, List<@Nullable Object[]> rows)
            throws SQLException {
        List<String> columns = scratch.columns();
        List<String> bound = new ArrayList<>();
        List<@Nullable Object> arrays = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            bound.add(columns.get(i) + " " + types.get(i) + " = ?");
            arrays.add(connection.createArrayOf(nameOf(types.get(i)), column(rows, i)));
        }
        return new Sql("TABLE(" + String.join(", ", bound) + ")", arrays);
    }

    private static String nameOf(String type) {
        int size = type.indexOf('(');
        return size < 0 ? type : type.substring(0, size);
    }

    private static @Nullable Object[] column(List<@Nullable Object[]> rows, int column) {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = rows.get(i)[column];
            boolean number = value == null || value instanceof Long || value instanceof BigDecimal;
            values[i] = number ? value : StoredText.encoded(String.valueOf(value));
        }
        return values;
    }
}
