package io.cloud7.examples.reportcli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Warning;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Table.Layout<Line> LAYOUT = Table.Layout.<Line>empty()
            .with("Provider", ColumnType.TEXT, line -> Cell.text("OpenStack Frankfurt"))
            .with("Resource Name", ColumnType.TEXT, line -> Cell.text(line.name()))
            .with("Deleted", ColumnType.MOMENT, line -> Cell.EMPTY)
            .with("From", ColumnType.MOMENT, line -> Cell.moment(line.from()))
            .with("Amount", ColumnType.AMOUNT, line -> Cell.amount(new BigDecimal(line.amount()), EUR));

    private record Line(String name, Instant from, String amount) {}

    private static Line line(String name, String amount) {
        return new Line(name, Instant.parse("2026-03-01T00:00:00Z"), amount);
    }

    private static String shown(Line... lines) {
        return shown(List.of(lines));
    }

    private static String shown(List<Line> lines) {
        return shown(new ReportDocument(
                "contract",
                "Contract report",
                List.of(),
                List.of(Table.of("payg", "PAYG", lines, LAYOUT)),
                List.of(),
                List.of()));
    }

    private static String shown(ReportDocument document) {
        StringWriter text = new StringWriter();
        new TerminalReport(document).print(new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void whatEveryRowSaysIsSaidOnceAndEmptyColumnsAreLeftOut() {
        assertThat(shown(line("web-1", "11.83"), line("db-1", "7.89"))).isEqualTo("""
                        Contract report
                        ===============

                        PAYG  (2 rows)
                          in every row: Provider: OpenStack Frankfurt; From: 2026-03-01
                          Resource  Amount
                          Name
                         ------------------
                          web-1      11.83
                          db-1        7.89
                        """);
    }

    @Test
    void anInstantThatIsNoMidnightIsShownToTheMinute() {
        assertThat(shown(
                        new Line("a", Instant.parse("2026-03-01T06:30:00Z"), "1"),
                        new Line("b", Instant.parse("2026-03-01T06:30:01.5Z"), "1")))
                .contains(" a         2026-03-01 06:30 ")
                .contains(" b         2026-03-01 06:30:01.500 ");
    }

    @Test
    void aNameCannotSteerTheTerminal() {
        String hostile = "\u001b[2J\rpaid\u202egnp\u0007\u009b31m\n";
        assertThat(shown(line(hostile, "1"), line("b", "2")))
                .contains("\\u001b[2J\\u000dpaid\\u202egnp\\u0007\\u009b31m\\u000a")
                .doesNotContain("\u001b", "\r", "\u202e", "\u0007", "\u009b");
    }

    @Test
    void sentencesThatNoColumnHoldsStandBelowTheTable() {
        String sentence = "a rather long name ".repeat(20).strip();
        String shown = shown(line(sentence, "123456789.123456789012"), line("b", "2"));
        assertThat(shown)
                .contains("  1  123456789.123456789012\n", "  Resource Name:\n     1  a rather long", "\n     2  b\n");
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(160));
    }

    @Test
    void aSentenceOfRowsThatFollowEachOtherIsSaidOnce() {
        String sentence = "a rather long name ".repeat(20).strip();
        assertThat(shown(line(sentence, "1"), line(sentence, "2"), line("b", "3")))
                .contains("  Resource Name:\n     1 to 2  a rather long", "\n     3  b\n");
    }

    @Test
    void namesAreWrappedBetweenTheirPiecesAndFiguresNever() {
        String name = "arn:cloud:machine/" + "eu-west-1:".repeat(20);
        String shown = shown(line(name, "123456789.123456789012"), line("b", "2"));
        assertThat(shown).contains("eu-west-1:\n", "123456789.123456789012");
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(160));
    }

    @Test
    void aTableThatIsWiderThanTheScreenIsLaidOutInPartsWithNumberedRows() {
        Table.Layout<Line> wide = LAYOUT;
        for (int column = 1; column <= 14; column++) {
            wide = wide.with(
                    "Figure " + column, ColumnType.AMOUNT, line -> Cell.amount(new BigDecimal(line.amount()), EUR));
        }
        List<Line> lines = List.of(line("web-1", "123456789.0123"), line("db-1", "2"));
        Table table = Table.of("wide", "Wide", lines, wide);
        String shown =
                shown(new ReportDocument("contract", "Contract", List.of(), List.of(table), List.of(), List.of()));
        assertThat(shown).containsPattern("# +Resource +Amount").containsPattern("# +Resource +Figure \\d");
        assertThat(shown.split(" 1  web-1 ", -1)).hasSize(3);
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(160));
        assertThat(shown.split("123456789.0123", -1)).hasSize(1 + 15);
    }

    @Test
    void aColumnThatNamesWhatTheOneBeforeNamesIsSaidOnce() {
        Table.Layout<Line> twice = Table.Layout.<Line>empty()
                .with("Resource Name", ColumnType.TEXT, line -> Cell.text(line.name()))
                .with("Resource ID", ColumnType.TEXT, line -> Cell.text(line.name()))
                .with("Amount", ColumnType.AMOUNT, line -> Cell.amount(new BigDecimal(line.amount()), EUR));
        Table table = Table.of("twice", "Twice", List.of(line("a", "1"), line("b", "2")), twice);
        assertThat(shown(new ReportDocument("contract", "Contract", List.of(), List.of(table), List.of(), List.of())))
                .contains("in every row: Resource ID: as Resource Name\n");
    }

    @Test
    void aLongTableSaysHowManyRowsItLeavesOut() {
        List<Line> lines = IntStream.rangeClosed(1, 1234)
                .mapToObj(i -> line("vm-" + i, "1"))
                .toList();
        assertThat(shown(lines))
                .contains("PAYG  (1234 rows)", "vm-500 ", "... 734 more rows; --format csv writes all of them")
                .doesNotContain("vm-501 ");
    }

    @Test
    void aTableWithoutRowsIsNamed() {
        assertThat(shown()).endsWith("PAYG  (0 rows)\n");
    }

    @Test
    void headerTotalsAndWarningsFrameTheTables() {
        assertThat(shown(new ReportDocument(
                        "contract",
                        "Contract report",
                        List.of(
                                new Field("organization", "Organization", Cell.text("acme\u001b")),
                                new Field("plan", "Plan", Cell.EMPTY),
                                new Field("from", "Usage From", Cell.text("2026-03-01"))),
                        List.of(),
                        List.of(
                                new Field("payg", "PAYG", Cell.amount(new BigDecimal("7.89"), EUR)),
                                new Field("billed", "Billed", Cell.amount(new BigDecimal("1307.89"), EUR))),
                        List.of(new Warning(Warning.Code.UNRATED, "product x has no price\u001b[0m")))))
                .isEqualTo("""
                        Contract report
                        ===============
                          Organization  acme\\u001b
                          Usage From    2026-03-01

                        Totals
                          PAYG       7.89 EUR
                          Billed  1307.89 EUR

                        Warnings
                          ! UNRATED: product x has no price\\u001b[0m
                        """);
    }
}
