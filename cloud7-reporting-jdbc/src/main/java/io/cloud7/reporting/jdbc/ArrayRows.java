package io.cloud7.reporting.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement brings along as arrays, one a column, instead of a scratch table. In H2 a process that is killed
 * while a scratch table holds rows can leave a file behind that does not open any more; PostgreSQL answers so where
 * nobody may create a table.
 */
final class ArrayRows {
    /** H2 allows 65,536 elements of an array. */
    private static final int MOST = 50_000;

    private ArrayRows() {}

    /** A query of PostgreSQL for the rows. */
    static Sql unnested(Connection connection, Scratch scratch, Collection<? extends @Nullable Object[]> rows)
            throws SQLException {
        List<@Nullable Object[]> all = new ArrayList<>(rows);
        List<String> bound = new ArrayList<>();
        List<@Nullable Object> arrays = new ArrayList<>();
        for (int i = 0; i < scratch.columns().size(); i++) {
            bound.add(scratch.isText(i) ? "CAST(? AS VARCHAR[])" : "CAST(? AS BIGINT[])");
            arrays.add(connection.createArrayOf(scratch.isText(i) ? "varchar" : "int8", column(all, i)));
        }
        return new Sql("SELECT * FROM unnest(" + String.join(", ", bound) + ")", arrays);
    }

    /** What stands in a statement of H2 where the scratch table would. */
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
