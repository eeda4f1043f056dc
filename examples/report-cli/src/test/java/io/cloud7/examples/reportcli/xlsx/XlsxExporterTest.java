package io.cloud7.examples.reportcli.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Rows;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Warning;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back, by a reader that knows nothing of the writer. */
class XlsxExporterTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4})_");

    @TempDir
    private Path folder = Path.of("");

    private static ReportDocument document(Table... tables) {
        return new ReportDocument(
                "small",
                "Small Report",
                List.of(new Field("asOf", "As Of", Cell.moment(Instant.parse("2026-04-30T23:59:59.999999Z")))),
                List.of(tables),
                List.of(new Field("billed", "Billed", Cell.amount(new BigDecimal("-12.50"), EUR))),
                List.of(new Warning(Warning.Code.UNRATED, "=no price")));
    }

    private static Table table(String title, List<String> columns, Rows rows) {
        return new Table(
                "table",
                title,
                columns.stream()
                        .map(column -> Column.of(column, ColumnType.TEXT))
                        .toList(),
                rows);
    }

    private static byte[] written(XlsxExporter exporter, ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(document, out);
        return out.toByteArray();
    }

    private static byte[] written(ReportDocument document) throws IOException {
        return written(XlsxExporter.standard(), document);
    }

    private static List<String> sheets(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheets().map(Sheet::getName).toList();
        }
    }

    private static List<org.dhatim.fastexcel.reader.Row> rows(byte[] workbook, int sheet) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            return read.getSheet(sheet).orElseThrow().read();
        }
    }

    private static List<List<String>> texts(byte[] workbook, int sheet) throws IOException {
        return rows(workbook, sheet).stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList())
                .toList();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    @Test
    void everyCellHasItsType() throws IOException {
        byte[] workbook = written(document(table(
                "All",
                List.of("Text", "Code", "Codes", "Flag", "Whole", "Quantity", "Amount", "Percent", "Day", "At", "None"),
                sink -> sink.accept(Row.of(
                        Cell.text("web-1"),
                        Cell.code(SubscriptionModel.PAYG),
                        Cell.codes(List.of(SubscriptionModel.PAYG, SubscriptionModel.BUNDLE)),
                        Cell.flag(true),
                        Cell.whole(-5),
                        Cell.quantity(new BigDecimal("12345678901234567890.123456789012345678")),
                        Cell.amount(new BigDecimal("-11.80"), EUR),
                        Cell.percent(new BigDecimal("83.33")),
                        Cell.day(LocalDate.of(2026, 4, 30)),
                        Cell.moment(Instant.parse("2026-04-30T22:15:59Z")),
                        Cell.EMPTY)))));
        org.dhatim.fastexcel.reader.Row row = rows(workbook, 1).get(1);
        assertThat(IntStream.range(0, 10).mapToObj(i -> row.getCell(i).getType()))
                .containsExactly(
                        CellType.STRING,
                        CellType.STRING,
                        CellType.STRING,
                        CellType.BOOLEAN,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.NUMBER);
        assertThat(row.getCell(0).asString()).isEqualTo("web-1");
        assertThat(row.getCell(2).asString()).isEqualTo("PAYG; BUNDLE");
        assertThat(row.getCell(3).asBoolean()).isTrue();
        assertThat(row.getCell(4).asNumber()).isEqualByComparingTo("-5");
        assertThat(row.getCell(5).asNumber()).isEqualByComparingTo("12345678901234567890.123456789012345678");
        assertThat(row.getCell(6).asNumber()).isEqualByComparingTo("-11.80");
        assertThat(row.getCell(7).asNumber()).isEqualByComparingTo("83.33");
        assertThat(row.getCell(8).asDate()).isEqualTo(LocalDateTime.of(2026, 4, 30, 0, 0));
        assertThat(row.getCell(9).asDate()).isEqualTo(LocalDateTime.of(2026, 4, 30, 22, 15, 59));
        assertThat(row.getOptionalCell(10)).isEmpty();
        assertThat(IntStream.of(4, 6, 7, 8, 9).mapToObj(i -> row.getCell(i).getDataFormatString()))
                .containsExactly("0", "0.00", "0.00", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss\"Z\"");
    }

    @Test
    void textIsNeverAFormula() throws IOException {
        List<String> hostile = List.of(
                "=cmd|' /C calc'!A0",
                "+1+2",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1",
                "'=1",
                "a\u0000b\u0001",
                "\uD800lone",
                "_x0041_",
                "two\nlines",
                "\u202Ertl",
                "\uD83D\uDE00",
                "  spaces  ",
                "<c t=\"f\">&amp;]]>");
        byte[] workbook = written(document(table(
                "Texts", List.of("Text"), sink -> hostile.forEach(text -> sink.accept(Row.of(Cell.text(text)))))));
        List<org.dhatim.fastexcel.reader.Row> rows = rows(workbook, 1);
        for (int i = 0; i < hostile.size(); i++) {
            org.dhatim.fastexcel.reader.Cell cell = rows.get(i + 1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(unescaped(cell.asString())).isEqualTo(hostile.get(i));
        }
    }

    @Property(tries = 1_000, seed = "71")
    void anyTextComesBack(@ForAll @StringLength(max = 40) String text) {
        String escaped = SheetText.escaped(text);
        assertThat(unescaped(escaped)).isEqualTo(text);
        assertThat(escaped.codePoints()
                        .allMatch(c -> c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF)))
                .isTrue();
    }

    @Test
    void aTextThatASpreadsheetCutsIsRefused() {
        Table table = table(
                "Long", List.of("Text"), sink -> sink.accept(Row.of(Cell.text("x".repeat(SheetText.LONGEST + 1)))));
        assertThatThrownBy(() -> written(document(table)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text in row 2, column 1 of sheet \"Long\" has 32768 characters;"
                        + " a spreadsheet takes 32767, CSV and JSON take all");
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsRefused() {
        Table table = table("Short", List.of("A", "B"), sink -> sink.accept(Row.of(Cell.text("a"))));
        assertThatThrownBy(() -> written(document(table)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row of table table has 1 cells for 2 columns");
    }

    @Test
    void whatNoSpreadsheetDateIsStaysText() throws IOException {
        byte[] workbook = written(document(table(
                "Dates",
                List.of("Day", "At"),
                sink -> sink.accept(Row.of(
                        Cell.day(LocalDate.of(1900, 2, 28)),
                        Cell.moment(Instant.parse("2026-04-30T23:59:59.999999Z")))))));
        assertThat(texts(workbook, 1).get(1)).containsExactly("1900-02-28", "2026-04-30T23:59:59.999999Z");
    }

    @Test
    void theFirstSheetHasHeaderTotalsAndWarnings() throws IOException {
        byte[] workbook = written(document(table("PAYG", List.of("A"), sink -> {})));
        assertThat(sheets(workbook)).containsExactly("Report", "PAYG");
        assertThat(texts(workbook, 0))
                .contains(
                        List.of("Small Report"),
                        List.of("As Of", "2026-04-30T23:59:59.999999Z"),
                        List.of("Totals"),
                        List.of("Billed", "-12.50"),
                        List.of("Warnings"),
                        List.of("UNRATED", "=no price"));
        assertThat(texts(workbook, 1)).containsExactly(List.of("A"));
    }

    @Test
    void aTableLongerThanASheetGoesOnOnTheNext() throws IOException {
        Rows five = sink -> IntStream.rangeClosed(1, 5).forEach(i -> sink.accept(Row.of(Cell.whole(i))));
        byte[] workbook = written(XlsxExporter.withSheetsOf(3), document(table("Rows", List.of("No."), five)));
        assertThat(sheets(workbook)).containsExactly("Report", "Rows", "Rows 2", "Rows 3");
        assertThat(texts(workbook, 1)).containsExactly(List.of("No."), List.of("1"), List.of("2"));
        assertThat(texts(workbook, 2)).containsExactly(List.of("No."), List.of("3"), List.of("4"));
        assertThat(texts(workbook, 3)).containsExactly(List.of("No."), List.of("5"));
    }

    @Test
    void manyRowsComeBackInOrder() throws IOException {
        int many = 2_500;
        byte[] workbook = written(document(table(
                "Many",
                List.of("No."),
                sink -> IntStream.range(0, many).forEach(i -> sink.accept(Row.of(Cell.whole(i)))))));
        List<String> expected =
                IntStream.range(0, many).mapToObj(Integer::toString).toList();
        assertThat(texts(workbook, 1).stream().skip(1).map(row -> row.get(0))).containsExactlyElementsOf(expected);
    }

    @Test
    void equalReportsAreEqualFiles() throws IOException {
        ReportDocument document = document(table("PAYG", List.of("A"), sink -> sink.accept(Row.of(Cell.text("a")))));
        byte[] first = written(document);
        Instant madeAt = Instant.now();
        while (!Instant.now().isAfter(madeAt.plusMillis(5))) {
            Thread.onSpinWait();
        }
        assertThat(written(document)).isEqualTo(first);
    }

    @Test
    void theFileIsNamedLikeTheReport() throws IOException {
        List<Path> files = XlsxExporter.standard().export(document(), folder);
        assertThat(files).containsExactly(folder.resolve("small.xlsx"));
        assertThat(sheets(Files.readAllBytes(files.get(0)))).containsExactly("Report");
    }

    @Property(tries = 1_000, seed = "72")
    void sheetNamesAreValidAndDistinct(@ForAll @Size(max = 12) List<@StringLength(max = 40) String> titles) {
        namesFor(titles);
    }

    @Test
    void namesThatDifferInCaseOnlyAreToldApart() {
        assertThat(namesFor(Arrays.asList(
                        "PAYG", "payg", "History", "", "a/b", "a:b", "'quoted'", "x".repeat(40), "x".repeat(41))))
                .containsExactly(
                        "PAYG",
                        "payg 2",
                        "History 2",
                        "Sheet",
                        "a b",
                        "a b 2",
                        "quoted",
                        "x".repeat(31),
                        "x".repeat(29) + " 2");
    }

    private static List<String> namesFor(List<String> titles) {
        SheetNames names = new SheetNames();
        List<String> given = titles.stream().map(names::next).toList();
        assertThat(given)
                .allSatisfy(name -> assertThat(name)
                        .hasSizeBetween(1, 31)
                        .doesNotContainPattern("[\\[\\]:*?/\\\\\\p{Cntrl}]")
                        .doesNotStartWith("'")
                        .doesNotEndWith("'")
                        .isNotEqualToIgnoringCase("history"));
        assertThat(given.stream().map(name -> name.toUpperCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
        return given;
    }
}
