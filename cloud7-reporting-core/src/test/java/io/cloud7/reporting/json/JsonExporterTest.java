package io.cloud7.reporting.json;

import static io.cloud7.reporting.document.Warning.Code.UNRATED;
import static io.cloud7.reporting.document.Warning.Code.WINDOW_CLIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Rows;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Warning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonExporterTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void everyCellTypeHasOneForm() throws IOException {
        assertThat(written(golden())).isEqualTo(JsonDocuments.resource("every-cell.json"));
    }

    @Test
    void theFileHoldsWhatTheStreamGets(@TempDir Path folder) throws IOException {
        List<Path> files = JsonExporter.standard().export(golden(), folder);

        assertThat(files).containsExactly(folder.resolve("golden.json"));
        assertThat(files.get(0)).content(StandardCharsets.UTF_8).isEqualTo(written(golden()));
    }

    @Test
    void theOutputIsJsonThatGivesTheTextsBack() throws IOException {
        var root = new JsonMapper().readTree(written(golden()));

        assertThat(root.at("/cells/0/name").textValue()).isEqualTo("=cmd() \"quoted\" \\ \n\u0000 \u202Eabc 😀");
        assertThat(root.at("/totals/retail/EUR").textValue()).isEqualTo("364.70");
        assertThat(root.at("/empty")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"83.30, 83.3", "83.33, 83.33", "100.00, 100", "0.00, 0", "120.00, 120", "-12.50, -12.5"})
    void percentagesHaveNoTrailingZeros(String value, String shown) throws IOException {
        assertThat(written(table(ColumnType.PERCENT, Cell.percent(new BigDecimal(value)))))
                .contains("\"value\": \"" + shown + "\"");
    }

    @ParameterizedTest
    @CsvSource({"11.80, 11.80", "1E+3, 1000", "0.00, 0.00", "1E-7, 0.0000001"})
    void amountsAndQuantitiesKeepTheirZeros(String value, String shown) throws IOException {
        BigDecimal decimal = new BigDecimal(value);

        assertThat(written(table(ColumnType.AMOUNT, Cell.amount(decimal, EUR)))).contains("\"" + shown + "\"");
        assertThat(written(table(ColumnType.QUANTITY, Cell.quantity(decimal)))).contains("\"" + shown + "\"");
    }

    @Test
    void rowsAreWrittenWhileTheyCome() throws IOException {
        int rows = 1_000_000;
        Counting out = new Counting();
        long[] furthestBehind = {0};
        Rows generated = sink -> {
            for (int i = 0; i < rows; i++) {
                sink.accept(Row.of(Cell.text("row " + i)));
                furthestBehind[0] = Math.max(furthestBehind[0], i + 1 - out.lines / 3);
            }
        };

        JsonExporter.standard().write(document(new Table("rows", "Rows", columns(ColumnType.TEXT), generated)), out);

        assertThat(out.lines).isGreaterThan(3L * rows);
        assertThat(furthestBehind[0]).as("rows held back at most").isLessThan(2_000);
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsRefused() {
        Table table = new Table(
                "cells", "Cells", columns(ColumnType.TEXT), sink -> sink.accept(Row.of(Cell.EMPTY, Cell.EMPTY)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(document(table)))
                .withMessage("a row of table cells has 2 cells for 1 columns");
    }

    @ParameterizedTest
    @CsvSource({"a, a", "a, a.b", "a.b, a", "a.b, a.b"})
    void twoFieldsOfOneKeyAreRefused(String first, String second) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(totals(field(first, Cell.whole(1)), field(second, Cell.whole(2)))))
                .withMessage("two fields of one report have the key " + second);
    }

    @Test
    void twoTablesOfOneKeyAreRefused() {
        Table table = new Table("cells", "Cells", columns(ColumnType.TEXT), sink -> {});

        assertThatIOException()
                .isThrownBy(() -> written(document(table, table)))
                .withMessageContaining("cells");
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothingBehind(@TempDir Path folder) throws IOException {
        Rows failing = sink -> {
            throw new IllegalStateException("the ledger went away");
        };
        Path former = Files.writeString(folder.resolve("d.json"), "former");
        ReportDocument document = document(new Table("t", "T", columns(ColumnType.TEXT), failing));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        Rows many = sink -> {
            for (int i = 0; i < 100_000; i++) {
                sink.accept(Row.of(Cell.whole(i)));
            }
        };

        assertThatIOException()
                .isThrownBy(() -> JsonExporter.standard()
                        .write(document(new Table("t", "T", columns(ColumnType.WHOLE), many)), full))
                .withMessage("no space left");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> JsonExporter.standard().export(document, folder)))
                .hasMessage("the ledger went away");
        assertThat(former).hasContent("former");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void localeAndZoneOfTheMachineChangeNothing() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(written(golden())).isEqualTo(JsonDocuments.resource("every-cell.json"));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ReportDocument golden() {
        List<Column> columns = List.of(
                Column.of("Name", ColumnType.TEXT),
                Column.of("State", ColumnType.CODE),
                Column.of("Flags", ColumnType.CODES),
                Column.of("Active", ColumnType.FLAG),
                Column.of("Days", ColumnType.WHOLE),
                Column.of("Used Quantity", ColumnType.QUANTITY),
                Column.of("Billed Cost", ColumnType.AMOUNT),
                Column.of("Utilization %", ColumnType.PERCENT),
                Column.of("Start", ColumnType.DAY),
                Column.of("As Of", ColumnType.MOMENT));
        Cell[] cells = {
            Cell.text("=cmd() \"quoted\" \\ \n\u0000 \u202Eabc 😀"),
            Cell.code(UNRATED),
            Cell.codes(List.of(UNRATED, WINDOW_CLIPPED)),
            Cell.flag(true),
            Cell.whole(-9_007_199_254_740_993L),
            Cell.quantity(new BigDecimal("986.0000")),
            Cell.amount(new BigDecimal("-11.80"), EUR),
            Cell.percent(new BigDecimal("83.30")),
            Cell.day(LocalDate.of(2026, 4, 1)),
            Cell.moment(Instant.parse("2026-04-01T00:00:00.5Z"))
        };
        Cell[] empty = new Cell[cells.length];
        Arrays.fill(empty, Cell.EMPTY);
        return new ReportDocument(
                "golden",
                "Golden",
                List.of(field("contract", Cell.text("ACME")), field("window.from", Cell.day(LocalDate.of(2026, 4, 1)))),
                List.of(
                        new Table("cells", "Cells", columns, sink -> {
                            sink.accept(Row.of(cells));
                            sink.accept(Row.of(empty));
                        }),
                        new Table("empty", "Empty", columns, sink -> {})),
                List.of(
                        field("retail.EUR", Cell.amount(new BigDecimal("364.70"), EUR)),
                        field("billed", Cell.EMPTY),
                        field("retail.JPY", Cell.amount(new BigDecimal("80504"), Currency.getInstance("JPY"))),
                        field("a.b.c", Cell.flag(false))),
                List.of(new Warning(WINDOW_CLIPPED, "b"), new Warning(UNRATED, "z"), new Warning(UNRATED, "a")));
    }

    private static Field field(String key, Cell value) {
        return new Field(key, key, value);
    }

    private static List<Column> columns(ColumnType type) {
        return List.of(Column.of("Value", type));
    }

    private static ReportDocument table(ColumnType type, Cell cell) {
        return document(new Table("t", "T", columns(type), sink -> sink.accept(Row.of(cell))));
    }

    private static ReportDocument document(Table... tables) {
        return new ReportDocument("d", "D", List.of(), List.of(tables), List.of(), List.of());
    }

    private static ReportDocument totals(Field... fields) {
        return new ReportDocument("d", "D", List.of(), List.of(), List.of(fields), List.of());
    }

    private static String written(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonExporter.standard().write(document, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class Counting extends OutputStream {
        long lines;

        @Override
        public void write(int b) {
            lines += b == '\n' ? 1 : 0;
        }
    }
}
