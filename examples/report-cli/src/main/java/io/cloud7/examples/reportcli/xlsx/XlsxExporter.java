package io.cloud7.examples.reportcli.xlsx;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.Origin;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.export.DocumentExporter;
import io.cloud7.reporting.export.WholeFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A report as one XLSX workbook: a sheet <em>Report</em> with header, totals and warnings, then a sheet for each table.
 *
 * <p>Numbers are numbers with all their digits (a spreadsheet program calculates with the first 15), days and instants
 * are dates, in UTC, texts are text and never formulas. Percentages are numbers of which 100 is the whole. Rows are
 * written as they come; a table that is longer than a sheet goes on on the next one.
 */
public final class XlsxExporter implements DocumentExporter {
    /** Rows of a sheet, the header included. */
    static final int SHEET_ROWS = 1_048_576;

    private static final int ROWS_AT_ONCE = 1_000;

    private final int sheetRows;

    private XlsxExporter(int sheetRows) {
        this.sheetRows = sheetRows;
    }

    /** The exporter. */
    public static XlsxExporter standard() {
        return new XlsxExporter(SHEET_ROWS);
    }

    /** One that begins a new sheet after so many rows, the header included. */
    static XlsxExporter withSheetsOf(int rows) {
        return new XlsxExporter(rows);
    }

    /** Writes {@code <document id>.xlsx}. */
    @Override
    public List<Path> export(ReportDocument document, Path folder) throws IOException {
        Path file = folder.resolve(document.id() + ".xlsx");
        return List.of(WholeFile.write(file, out -> write(document, out)));
    }

    /**
     * Writes to a stream and leaves it open.
     *
     * @throws IllegalArgumentException if a row does not fit its columns, or a text is too long for a spreadsheet
     * @throws IOException if the stream cannot be written
     */
    public void write(ReportDocument document, OutputStream out) throws IOException {
        Path made = Files.createTempFile("report", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(made))) {
                workbook(document, file);
            }
            SettledTime.copy(made, out);
        } finally {
            Files.delete(made);
        }
    }

    private void workbook(ReportDocument document, OutputStream file) throws IOException {
        Workbook workbook = new Workbook(file, "Cloud7 Reporting", null);
        SheetNames names = new SheetNames();
        Worksheet about = workbook.newWorksheet(names.next("Report"));
        for (Table table : document.tables()) {
            table(workbook, names, table);
        }
        about(about, document);
        workbook.finish();
    }

    private void table(Workbook workbook, SheetNames names, Table table) throws IOException {
        TableSheets sheets = new TableSheets(workbook, names, table);
        try {
            table.rows().forEach(row -> {
                try {
                    sheets.add(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sheets.sheet.finish();
    }

    /** The sheet that a table is being written to; one more when it is full. */
    private final class TableSheets {
        private final Workbook workbook;
        private final SheetNames names;
        private final Table table;
        private Worksheet sheet;
        private int next;

        TableSheets(Workbook workbook, SheetNames names, Table table) {
            this.workbook = workbook;
            this.names = names;
            this.table = table;
            this.sheet = begun();
        }

        private Worksheet begun() {
            Worksheet begun = workbook.newWorksheet(names.next(table.title()));
            begun.freezePane(0, 1);
            SheetCells cells = new SheetCells(begun);
            List<Column> columns = table.columns();
            for (int i = 0; i < columns.size(); i++) {
                cells.text(0, i, columns.get(i).title());
                begun.style(0, i).bold().set();
                begun.width(i, width(columns.get(i)));
            }
            next = 1;
            return begun;
        }

        void add(Row row) throws IOException {
            if (row.cells().size() != table.columns().size()) {
                throw new IllegalArgumentException("a row of table " + table.key() + " has "
                        + row.cells().size() + " cells for " + table.columns().size() + " columns");
            }
            if (next == sheetRows) {
                sheet.finish();
                sheet = begun();
            }
            SheetCells cells = new SheetCells(sheet);
            for (int i = 0; i < row.cells().size(); i++) {
                cells.write(next, i, row.cells().get(i));
            }
            next++;
            if (next % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
    }

    private static double width(Column column) {
        int cells = column.type() == ColumnType.MOMENT
                ? 22
                : column.type() == ColumnType.TEXT || column.type() == ColumnType.CODES ? 24 : 14;
        return Math.max(cells, Math.min(column.title().length() + 2, 40));
    }

    private static void about(Worksheet sheet, ReportDocument document) {
        SheetCells cells = new SheetCells(sheet);
        sheet.width(0, 28);
        sheet.width(1, 40);
        int row = heading(sheet, 0, document.title());
        row = fields(cells, row, document.header());
        row = fields(cells, heading(sheet, row + 1, "Totals"), document.totals());
        row = heading(sheet, row + 1, "Warnings");
        for (Warning warning : document.warnings()) {
            cells.write(row, 0, Cell.code(warning.code()));
            cells.text(row++, 1, warning.text());
        }
        Origin origin = document.origin();
        if (origin != null) {
            fields(cells, heading(sheet, row + 1, "Computed from"), origin.fields());
        }
    }

    private static int heading(Worksheet sheet, int row, String title) {
        new SheetCells(sheet).text(row, 0, title);
        sheet.style(row, 0).bold().set();
        return row + 1;
    }

    private static int fields(SheetCells cells, int first, List<Field> fields) {
        int row = first;
        for (Field field : fields) {
            cells.text(row, 0, field.title());
            cells.write(row++, 1, field.value());
        }
        return row;
    }
}
