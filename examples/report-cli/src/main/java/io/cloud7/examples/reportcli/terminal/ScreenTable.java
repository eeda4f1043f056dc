package io.cloud7.examples.reportcli.terminal;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One table of a report, fitted to the screen. */
final class ScreenTable {
    static final int SCREEN_WIDTH = 160;
    private static final int MOST_ROWS = 500;
    private static final int MOST_KEYS = 2;
    private static final int SPACE_AROUND_A_COLUMN = 2;
    /** Nothing but a line under the titles; see {@link AsciiTable#BASIC_ASCII} for the places. */
    private static final @Nullable Character[] LINE_UNDER_TITLES = lineUnderTitles();

    private final Table table;
    private final List<Row> rows = new ArrayList<>();
    private long rowCount;

    ScreenTable(Table table) {
        this.table = table;
        table.rows().forEach(this::take);
    }

    private static @Nullable Character[] lineUnderTitles() {
        @Nullable Character[] borders = new @Nullable Character[AsciiTable.BASIC_ASCII.length];
        borders[8] = '-';
        return borders;
    }

    private void take(Row row) {
        if (rows.size() < MOST_ROWS) {
            rows.add(row);
        }
        rowCount++;
    }

    void print(PrintWriter out) {
        out.println();
        out.println(ScreenText.harmless(table.title()) + "  (" + rowCount + (rowCount == 1 ? " row)" : " rows)"));
        if (rows.isEmpty()) {
            return;
        }
        List<ScreenColumn> columns =
                columns().stream().filter(column -> !column.isEmpty()).toList();
        List<ScreenColumn> prose = List.of();
        if (width(natural(columns)) > SCREEN_WIDTH) {
            prose = columns.stream().filter(ScreenColumn::isProse).toList();
            columns = columns.stream().filter(column -> !column.isProse()).toList();
        }
        if (rows.size() > 1) {
            columns = withoutRepetition(columns, out);
        }
        if (!prose.isEmpty()) {
            columns = Stream.concat(Stream.of(ScreenColumn.ofNumbers(rows.size())), columns.stream())
                    .toList();
        }
        String gap = "";
        for (List<ScreenColumn> part : parts(columns)) {
            out.print(gap);
            draw(part, out);
            gap = System.lineSeparator();
        }
        prose.forEach(column -> sentences(column, out));
        if (rowCount > MOST_ROWS) {
            out.println("  ... " + (rowCount - MOST_ROWS) + " more rows; --format csv writes all of them");
        }
    }

    private List<ScreenColumn> columns() {
        return IntStream.range(0, table.columns().size())
                .mapToObj(place -> ScreenColumn.of(table.columns().get(place), cells(place)))
                .toList();
    }

    private List<Cell> cells(int place) {
        return rows.stream().map(row -> row.cells().get(place)).toList();
    }

    /** The columns without those that say the same in every row, or the same as the column before; both are said once. */
    private static List<ScreenColumn> withoutRepetition(List<ScreenColumn> columns, PrintWriter out) {
        List<ScreenColumn> telling = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        for (ScreenColumn column : columns) {
            @Nullable ScreenColumn before = telling.isEmpty() ? null : telling.get(telling.size() - 1);
            if (column.constant() != null) {
                repeated.add(column.title() + ": " + column.constant());
            } else if (before != null && column.repeats(before)) {
                repeated.add(column.title() + ": as " + before.title());
            } else {
                telling.add(column);
            }
        }
        if (!repeated.isEmpty()) {
            String separated = String.join(";\n", repeated);
            List<String> parts = separated.lines().map(part -> part + " ").toList();
            Wrapped.sentence("  in every row: ", parts, SCREEN_WIDTH).forEach(out::println);
        }
        return telling;
    }

    /** The columns in as few parts as the screen allows, none much wider than the others. */
    private List<List<ScreenColumn>> parts(List<ScreenColumn> columns) {
        if (width(narrowest(columns)) <= SCREEN_WIDTH) {
            return columns.isEmpty() ? List.of() : List.of(columns);
        }
        List<List<ScreenColumn>> parts = parts(columns, SCREEN_WIDTH);
        for (int limit = SCREEN_WIDTH - 1; limit > 0; limit--) {
            List<List<ScreenColumn>> narrower = parts(columns, limit);
            if (narrower.size() > parts.size()) {
                break;
            }
            parts = narrower;
        }
        return parts;
    }

    /** The columns in parts up to a width; each begins with the row's number and names. */
    private List<List<ScreenColumn>> parts(List<ScreenColumn> columns, int limit) {
        List<ScreenColumn> keys = Stream.concat(
                        Stream.of(ScreenColumn.ofNumbers(rows.size())),
                        columns.stream()
                                .filter(column -> !column.isRowNumber())
                                .takeWhile(column -> !column.type().isNumeric())
                                .limit(MOST_KEYS))
                .toList();
        List<List<ScreenColumn>> parts = new ArrayList<>();
        List<ScreenColumn> part = new ArrayList<>(keys);
        for (ScreenColumn column : columns) {
            if (keys.contains(column)) {
                continue;
            }
            part.add(column);
            if (width(narrowest(part)) > limit && part.size() > keys.size() + 1) {
                part.remove(part.size() - 1);
                parts.add(part);
                part = new ArrayList<>(keys);
                part.add(column);
            }
        }
        parts.add(part);
        return parts;
    }

    private void draw(List<ScreenColumn> columns, PrintWriter out) {
        int[] widths = fitted(columns);
        Column[] layout = IntStream.range(0, columns.size())
                .mapToObj(place -> layout(columns.get(place), widths[place]))
                .toArray(Column[]::new);
        Object[][] data = IntStream.range(0, rows.size())
                .mapToObj(row -> IntStream.range(0, columns.size())
                        .mapToObj(place ->
                                (Object) String.join("\n", columns.get(place).lines(row, widths[place])))
                        .toArray())
                .toArray(Object[][]::new);
        AsciiTable.builder()
                .lineSeparator("\n")
                .border(LINE_UNDER_TITLES)
                .data(layout, data)
                .asString()
                .lines()
                .forEach(line -> out.println(" " + line.stripTrailing()));
    }

    private static Column layout(ScreenColumn column, int width) {
        HorizontalAlign align = column.type().isNumeric() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
        return new Column()
                .header(String.join("\n", column.titleLines(width)))
                .headerAlign(align)
                .dataAlign(align)
                .minWidth(width + SPACE_AROUND_A_COLUMN)
                .maxWidth(width + SPACE_AROUND_A_COLUMN);
    }

    /** Each row's text; rows that follow each other and say the same say it once. */
    private static void sentences(ScreenColumn column, PrintWriter out) {
        out.println("  " + column.title() + ":");
        List<String> texts = column.cells();
        int first = 0;
        while (first < texts.size()) {
            int last = first;
            while (last + 1 < texts.size() && texts.get(last + 1).equals(texts.get(first))) {
                last++;
            }
            String lead = "  %4d%s  ".formatted(first + 1, last == first ? "" : " to " + (last + 1));
            Wrapped.sentence(lead, Wrapped.words(texts.get(first)), SCREEN_WIDTH)
                    .forEach(out::println);
            first = last + 1;
        }
    }

    /** The widths at which the columns fit, wrapping the widest names first. */
    private static int[] fitted(List<ScreenColumn> columns) {
        int[] widths = natural(columns);
        int[] narrowest = narrowest(columns);
        while (width(widths) > SCREEN_WIDTH) {
            int widest = IntStream.range(0, widths.length)
                    .filter(place -> widths[place] > narrowest[place])
                    .reduce(-1, (best, place) -> best < 0 || widths[place] > widths[best] ? place : best);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int[] natural(List<ScreenColumn> columns) {
        return columns.stream().mapToInt(ScreenColumn::naturalWidth).toArray();
    }

    private static int[] narrowest(List<ScreenColumn> columns) {
        return columns.stream().mapToInt(ScreenColumn::narrowestWidth).toArray();
    }

    private static int width(int[] widths) {
        return IntStream.of(widths).sum() + widths.length * SPACE_AROUND_A_COLUMN + 1;
    }
}
