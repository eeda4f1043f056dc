package io.cloud7.examples.reportcli.terminal;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.Origin;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Warning;
import java.io.PrintWriter;
import java.util.List;

/** A report as people read it on a terminal. */
public final class TerminalReport {
    private final ReportDocument document;

    public TerminalReport(ReportDocument document) {
        this.document = document;
    }

    /** Prints all of it. */
    public void print(PrintWriter out) {
        String title = ScreenText.harmless(document.title());
        out.println(title);
        out.println("=".repeat(title.length()));
        fields(document.header(), false, out);
        for (Table table : Sparklines.tables(document)) {
            new ScreenTable(table).print(out);
        }
        if (!document.totals().isEmpty()) {
            out.println();
            out.println("Totals");
            fields(document.totals(), true, out);
        }
        if (!document.warnings().isEmpty()) {
            out.println();
            out.println("Warnings");
            for (Warning warning : document.warnings()) {
                List<String> words = Wrapped.words(ScreenText.harmless(warning.text()));
                Wrapped.sentence("  ! " + warning.code() + ": ", words, ScreenTable.SCREEN_WIDTH)
                        .forEach(out::println);
            }
        }
        Origin origin = document.origin();
        if (origin != null) {
            out.println();
            fields(origin.fields(), false, out);
        }
        out.flush();
    }

    private static void fields(List<Field> fields, boolean figures, PrintWriter out) {
        List<Field> said = fields.stream()
                .filter(field -> !field.value().equals(Cell.EMPTY))
                .toList();
        int titles = said.stream()
                .mapToInt(field -> ScreenText.harmless(field.title()).length())
                .max()
                .orElse(0);
        int values = said.stream()
                .mapToInt(field -> field.value().text().length())
                .max()
                .orElse(0);
        for (Field field : said) {
            String text = ScreenText.harmless(field.value().text());
            String currency = field.value() instanceof Cell.Amount amount
                    ? " " + amount.currency().getCurrencyCode()
                    : "";
            String title = ScreenText.harmless(field.title());
            out.println("  " + title + " ".repeat(titles - title.length()) + "  "
                    + (figures ? " ".repeat(Math.max(0, values - text.length())) : "") + text + currency);
        }
    }
}
