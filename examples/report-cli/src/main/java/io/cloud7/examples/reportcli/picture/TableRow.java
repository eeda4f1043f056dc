package io.cloud7.examples.reportcli.picture;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a document's table, by the keys of its columns.
 *
 * @param cells the cells
 */
record TableRow(Map<String, Cell> cells) {
    /** The rows of a table; none if the document has no such table. */
    static List<TableRow> of(ReportDocument document, String table) {
        List<TableRow> rows = new ArrayList<>();
        document.tables().stream()
                .filter(one -> one.key().equals(table))
                .forEach(one -> one.rows().forEach(row -> rows.add(new TableRow(byKey(one, row.cells())))));
        return rows;
    }

    private static Map<String, Cell> byKey(Table table, List<Cell> cells) {
        Map<String, Cell> byKey = new HashMap<>();
        for (int place = 0; place < cells.size(); place++) {
            byKey.put(table.columns().get(place).key(), cells.get(place));
        }
        return byKey;
    }

    /** The text of a cell; empty: not applicable. */
    String text(String column) {
        return cells.getOrDefault(column, Cell.EMPTY).text();
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** A number to be drawn; NaN: not applicable. */
    double number(String column) {
        return has(column) ? Double.parseDouble(text(column)) : Double.NaN;
    }

    /** Milliseconds since 1970. */
    double time(String column) {
        return Instant.parse(text(column)).toEpochMilli();
    }

    boolean isTrue(String column) {
        return cells.getOrDefault(column, Cell.EMPTY).equals(Cell.flag(true));
    }
}
