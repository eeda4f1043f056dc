package io.cloud7.reporting.document;

import java.util.List;

/**
 * One row: a cell for each column of its table.
 *
 * @param cells in the order of the columns
 */
public record Row(List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }
}
