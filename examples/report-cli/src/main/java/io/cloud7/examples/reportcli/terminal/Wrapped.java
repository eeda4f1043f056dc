package io.cloud7.examples.reportcli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Text laid out on as many lines as it needs. */
final class Wrapped {
    private static final Pattern AFTER_A_SPACE = Pattern.compile("(?<= )");
    private static final Pattern INSIDE_A_NAME = Pattern.compile("(?<=[ _/;:|-])");

    private Wrapped() {}

    /** The parts of a sentence after a lead, none of them broken; following lines are indented as the lead is long. */
    static List<String> sentence(String lead, List<String> parts, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(lead);
        for (String part : parts) {
            if (line.length() > lead.length()
                    && line.length() + part.stripTrailing().length() > width) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(lead.length()));
            }
            line.append(part);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The words of a text, each with the space after it. */
    static List<String> words(String text) {
        return Arrays.asList(AFTER_A_SPACE.split(text));
    }

    /** The pieces of a name that are not broken further: {@code vm-web-1} has three. */
    static List<String> pieces(String name) {
        return Arrays.asList(INSIDE_A_NAME.split(name));
    }

    /** Pieces on lines of a width; a piece that is longer is cut. */
    static List<String> cell(List<String> pieces, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces) {
            if (!line.isEmpty() && line.length() + piece.stripTrailing().length() > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += piece;
            while (line.stripTrailing().length() > width) {
                lines.add(line.substring(0, width));
                line = line.substring(width);
            }
        }
        lines.add(line.stripTrailing());
        return lines;
    }
}
