package io.cloud7.reporting.csv;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.Origin;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.export.DocumentExporter;
import io.cloud7.reporting.export.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A report as one CSV file for each table: RFC 4180, UTF-8, CRLF, a header always, {@code .} as decimal point, ISO
 * dates, no totals row. Texts and titles are guarded ({@link FormulaGuard}), other cells never. An empty cell is nothing
 * between two commas. Rows are written as they come.
 *
 * <p>If it is known what the report was computed from, one more file has its parameters: the header fields, known-at and
 * digest, one a row.
 */
public final class CsvExporter implements DocumentExporter {
    private static final Table.Layout<Field> PARAMETERS = Table.Layout.<Field>empty()
            .with("Parameter", ColumnType.TEXT, field -> Cell.text(field.title()))
            .with("Value", ColumnType.TEXT, field -> Cell.text(field.value().text()));

    private CsvExporter() {}

    /** The exporter. */
    public static CsvExporter standard() {
        return new CsvExporter();
    }

    /**
     * Writes {@code <document id>-<table key in kebab case>.csv} for each table, and
     * {@code <document id>-parameters.csv} if the document has an origin.
     */
    @Override
    public List<Path> export(ReportDocument document, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Table table : document.tables()) {
            Path file = folder.resolve(document.id() + "-" + kebab(table.key()) + ".csv");
            files.add(WholeFile.write(file, out -> write(table, out)));
        }
        Origin origin = document.origin();
        if (origin != null) {
            List<Field> parameters = Stream.of(document.header(), origin.fields())
                    .flatMap(List::stream)
                    .toList();
            Table table = Table.of("parameters", "Parameters", parameters, PARAMETERS);
            files.add(WholeFile.write(folder.resolve(document.id() + "-parameters.csv"), out -> write(table, out)));
        }
        return List.copyOf(files);
    }

    /**
     * Writes one table to a stream and leaves it open.
     *
     * @throws IllegalArgumentException if a row does not fit its columns
     * @throws IOException if the stream cannot be written
     */
    public void write(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(writer, Rfc4180.FORMAT);
        printer.printRecord(table.columns().stream()
                .map(column -> FormulaGuard.guard(column.title()))
                .toList());
        try {
            table.rows().forEach(row -> {
                try {
                    printer.printRecord(cells(table, row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        printer.flush();
    }

    private static List<@Nullable String> cells(Table table, Row row) {
        int columns = table.columns().size();
        if (row.cells().size() != columns) {
            throw new IllegalArgumentException("a row of table " + table.key() + " has "
                    + row.cells().size() + " cells for " + columns + " columns");
        }
        List<@Nullable String> cells = new ArrayList<>(columns);
        for (Cell cell : row.cells()) {
            String text = cell instanceof Cell.Text ? FormulaGuard.guard(cell.text()) : cell.text();
            // null prints nothing; the only cell of a row must be quoted, lest its line be blank
            cells.add(text.isEmpty() && columns > 1 ? null : text);
        }
        return cells;
    }

    private static String kebab(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
