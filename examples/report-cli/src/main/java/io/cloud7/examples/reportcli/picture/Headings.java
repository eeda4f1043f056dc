package io.cloud7.examples.reportcli.picture;

import io.cloud7.examples.reportcli.terminal.ScreenText;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import java.util.ArrayList;
import java.util.List;

/** What stands above the panels: what was asked, and about whom. */
final class Headings {
    private static final int LONGEST_LINE = 140;
    private static final int LONGEST_VALUE = 70;
    private static final String BETWEEN = "  ·  ";

    private Headings() {}

    static String zone(ReportDocument document) {
        return document.header().stream()
                .filter(field -> field.key().equals("zone"))
                .map(field -> field.value().text())
                .findFirst()
                .orElse("UTC");
    }

    /** The fields of the header that say something in a few words, in as few lines as hold them. */
    static List<String> of(ReportDocument document) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Field field : document.header()) {
            String value = field.value().text();
            if (value.isEmpty() || value.length() > LONGEST_VALUE) {
                continue;
            }
            String said = ScreenText.harmless(field.title() + ": " + value);
            if (!line.isEmpty() && line.length() + BETWEEN.length() + said.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : BETWEEN).append(said);
        }
        lines.add(line.toString());
        return lines;
    }
}
