package io.cloud7.examples.reportcli.terminal;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One table of a report, fitted to the screen. */
final class ScreenTable {
    private static final int SCREEN_WIDTH = 150;
    private static final int MOST_ROWS = 500;
    private static final int FRAME_OF_A_COLUMN = 3;

    private final Table table;
    private final List<Row> rows = new ArrayList<>();
    private long rowCount;

    ScreenTable(Table table) {
        this.table = table;
        table.rows().forEach(this::take);
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
        if (rows.size() > 1 || width(narrowest(columns)) > SCREEN_WIDTH) {
            columns = withoutConstants(columns, out);
        }
        if (!columns.isEmpty()) {
            out.println(draw(columns));
        }
        if (rowCount > MOST_ROWS) {
            out.println("... " + (rowCount - MOST_ROWS) + " more rows; --format csv writes all of them");
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

    private static List<ScreenColumn> withoutConstants(List<ScreenColumn> columns, PrintWriter out) {
        List<ScreenColumn> varying = new ArrayList<>();
        List<String> constants = new ArrayList<>();
        for (ScreenColumn column : columns) {
            @Nullable String constant = column.constant();
            if (constant == null) {
                varying.add(column);
            } else {
                constants.add(column.title() + ": " + constant);
            }
        }
        if (!constants.isEmpty()) {
            Wrapped.lines("  in every row: ", constants, "; ", SCREEN_WIDTH).forEach(out::println);
        }
        return varying;
    }

    private String draw(List<ScreenColumn> columns) {
        int[] widths = fitted(columns);
        Column[] layout = IntStream.range(0, columns.size())
                .mapToObj(place -> layout(columns.get(place), widths[place]))
                .toArray(Column[]::new);
        Object[][] data = IntStream.range(0, rows.size())
                .mapToObj(row -> columns.stream()
                        .map(column -> (Object) column.cells().get(row))
                        .toArray())
                .toArray(Object[][]::new);
        return AsciiTable.builder()
                .lineSeparator(System.lineSeparator())
                .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
                .data(layout, data)
                .asString();
    }

    private static Column layout(ScreenColumn column, int width) {
        HorizontalAlign align = column.type().isNumeric() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
        return new Column()
                .header(column.title())
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(width + 2, OverflowBehaviour.NEWLINE);
    }

    /** The widths at which the table fits, wrapping the widest texts first. */
    private static int[] fitted(List<ScreenColumn> columns) {
        int[] widths = columns.stream().mapToInt(ScreenColumn::naturalWidth).toArray();
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

    private static int[] narrowest(List<ScreenColumn> columns) {
        return columns.stream().mapToInt(ScreenColumn::narrowestWidth).toArray();
    }

    private static int width(int[] widths) {
        return IntStream.of(widths).sum() + widths.length * FRAME_OF_A_COLUMN + 1;
    }
}
