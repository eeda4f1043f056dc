package io.cloud7.examples.reportcli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Parts of a sentence, laid out on as many lines as they need. */
final class Wrapped {
    private Wrapped() {}

    /** The parts after a lead, none of them broken; following lines are indented under the first part. */
    static List<String> lines(String lead, List<String> parts, String separator, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(lead);
        for (int place = 0; place < parts.size(); place++) {
            String part = parts.get(place) + (place < parts.size() - 1 ? separator : "");
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
}
