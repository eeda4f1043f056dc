package io.cloud7.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExporterTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private static Table table(String key, List<String> titles, Row... rows) {
        return new Table(
                key,
                key,
                titles.stream().map(title -> Column.of(title, ColumnType.TEXT)).toList(),
                sink -> Arrays.asList(rows).forEach(sink));
    }

    private static String csv(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvExporter.standard().write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> read(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    @Test
    void everyTypeOfCellHasOneForm() throws IOException {
        Table table = table(
                "all",
                List.of("Text", "Code", "Codes", "Flag", "Whole", "Quantity", "Amount", "Percent", "Day", "At", "None"),
                Row.of(
                        Cell.text("web-1"),
                        Cell.code(SubscriptionModel.PAYG),
                        Cell.codes(List.of(SubscriptionModel.PAYG, SubscriptionModel.BUNDLE)),
                        Cell.flag(true),
                        Cell.whole(-3),
                        Cell.quantity(new BigDecimal("-1E+3")),
                        Cell.amount(new BigDecimal("-0.050"), EUR),
                        Cell.percent(new BigDecimal("-83.33")),
                        Cell.day(LocalDate.of(2026, 4, 1)),
                        Cell.moment(Instant.parse("2026-04-01T00:00:00.000001Z")),
                        Cell.EMPTY));

        assertThat(csv(table))
                .isEqualTo("Text,Code,Codes,Flag,Whole,Quantity,Amount,Percent,Day,At,None\r\n"
                        + "web-1,PAYG,PAYG; BUNDLE,true,-3,-1000,-0.050,-83.33,2026-04-01,2026-04-01T00:00:00.000001Z,"
                        + "\r\n");
    }

    @Test
    void hostileTextsAreQuotedAndGuardedInCellsAndTitles() throws IOException {
        Table table = table(
                "hostile",
                List.of("=Name", "Note"),
                Row.of(Cell.text("=cmd()"), Cell.text("say \"x\", y")),
                Row.of(Cell.text("  +1"), Cell.text("two\r\nlines")),
                Row.of(Cell.text("'=1"), Cell.text("''@A")),
                Row.of(Cell.text("＝1"), Cell.text("＋－＠")),
                Row.of(Cell.text("\tx"), Cell.text("\0x")),
                Row.of(Cell.text("שלום\u202E"), Cell.text("'harmless'")),
                Row.of(Cell.text(" spaced "), Cell.text("")));

        String csv = csv(table);
        assertThat(csv)
                .isEqualTo(String.join(
                        "\r\n",
                        "'=Name,Note",
                        "'=cmd(),\"say \"\"x\"\", y\"",
                        "'  +1,\"two\r\nlines\"",
                        "''=1,'''@A",
                        "'＝1,'＋－＠",
                        "'\tx,'\0x",
                        "שלום\u202E,'harmless'",
                        "\" spaced \",",
                        ""));
        assertThat(read(csv).subList(1, 8))
                .extracting(row -> row.stream().map(FormulaGuard::unguard).toList())
                .containsExactly(
                        List.of("=cmd()", "say \"x\", y"),
                        List.of("  +1", "two\r\nlines"),
                        List.of("'=1", "''@A"),
                        List.of("＝1", "＋－＠"),
                        List.of("\tx", "\0x"),
                        List.of("שלום\u202E", "'harmless'"),
                        List.of(" spaced ", ""));
    }

    @Test
    void aTableWithoutRowsStillHasItsHeader() throws IOException {
        assertThat(csv(table("none", List.of("Product", "Utilization %")))).isEqualTo("Product,Utilization %\r\n");
    }

    @Test
    void aRowIsNeverABlankLine() throws IOException {
        String csv = csv(table("one", List.of("Name"), Row.of(Cell.EMPTY), Row.of(Cell.text("x"))));

        assertThat(csv).isEqualTo("Name\r\n\"\"\r\nx\r\n");
    }

    @Test
    void allHostileTextsComeBack() throws IOException {
        List<String> texts = HostileTexts.notBlank();
        Row[] rows = texts.stream()
                .map(text -> Row.of(Cell.text(text), Cell.whole(-1), Cell.text(text)))
                .toArray(Row[]::new);

        List<List<String>> read = read(csv(table("texts", List.of("First", "Number", "Last"), rows)));

        assertThat(texts).hasSizeGreaterThan(500);
        assertThat(read).hasSize(texts.size() + 1);
        for (int i = 0; i < texts.size(); i++) {
            List<String> row = read.get(i + 1);
            assertThat(row).hasSize(3).element(1).isEqualTo("-1");
            for (String cell : List.of(row.get(0), row.get(2))) {
                assertThat(FormulaGuard.unguard(cell)).isEqualTo(texts.get(i));
                assertThat(FormulaGuardTest.beginsWithATrigger(cell)).as(cell).isFalse();
            }
        }
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsRefused() {
        assertThatThrownBy(() -> csv(table("charges", List.of("A", "B"), Row.of(Cell.EMPTY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row of table charges has 1 cells for 2 columns");
    }

    @Test
    void everyTableIsAFileOfItsOwn(@TempDir Path folder) throws IOException {
        ReportDocument document = new ReportDocument(
                "contract",
                "Contract",
                List.of(),
                List.of(table("charges", List.of("A"), Row.of(Cell.text("=x"))), table("endCustomers", List.of("B"))),
                List.of(),
                List.of());

        assertThat(CsvExporter.standard().export(document, folder))
                .containsExactly(folder.resolve("contract-charges.csv"), folder.resolve("contract-end-customers.csv"));
        assertThat(folder.resolve("contract-charges.csv"))
                .hasBinaryContent("A\r\n'=x\r\n".getBytes(StandardCharsets.UTF_8));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }
}
