package io.cloud7.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A named table.
 *
 * @param key lower camel case; the JSON name and the CSV file's name
 * @param title as people read it
 * @param columns its columns
 * @param rows its rows
 */
public record Table(String key, String title, List<Column> columns, Rows rows) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** A table over typed rows. */
    public static <T> Table of(String key, String title, List<T> items, Layout<T> layout) {
        return new Table(key, title, layout.columns(), new Items<>(List.copyOf(items), layout));
    }

    private record Items<T>(List<T> items, Layout<T> layout) implements Rows {
        @Override
        public void forEach(Consumer<Row> sink) {
            items.forEach(item -> sink.accept(layout.row(item)));
        }

        @Override
        public long count() {
            return items.size();
        }
    }

    /** The columns of a table, declared once together with how each is read off a typed row. */
    public static final class Layout<T> {
        private final List<Column> columns;
        private final List<Function<T, Cell>> cells;

        private Layout(List<Column> columns, List<Function<T, Cell>> cells) {
            this.columns = List.copyOf(columns);
            this.cells = List.copyOf(cells);
        }

        /** An empty layout. */
        public static <T> Layout<T> empty() {
            return new Layout<>(List.of(), List.of());
        }

        /** This layout with one more column, whose key follows from its title. */
        public Layout<T> with(String title, ColumnType type, Function<T, Cell> cell) {
            return with(Column.of(title, type), cell);
        }

        /** This layout with one more column. */
        public Layout<T> with(String key, String title, ColumnType type, Function<T, Cell> cell) {
            return with(new Column(key, title, type), cell);
        }

        private Layout<T> with(Column column, Function<T, Cell> cell) {
            return with(new Layout<>(List.of(column), List.of(cell)));
        }

        private static <E> List<E> together(List<E> some, List<E> more) {
            List<E> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }

        /** This layout with the columns of another after its own. */
        public Layout<T> with(Layout<T> more) {
            return new Layout<>(together(columns, more.columns), together(cells, more.cells));
        }

        /** This layout over rows that hold its row. */
        public <S> Layout<S> on(Function<S, T> row) {
            return new Layout<>(
                    columns, cells.stream().<Function<S, Cell>>map(row::andThen).toList());
        }

        /** The table with this layout. */
        public TableTemplate<T> titled(String key, String title) {
            return new TableTemplate<>(key, title, this);
        }

        /** The columns. */
        public List<Column> columns() {
            return columns;
        }

        Row row(T item) {
            return new Row(cells.stream().map(cell -> cell.apply(item)).toList());
        }
    }
}
