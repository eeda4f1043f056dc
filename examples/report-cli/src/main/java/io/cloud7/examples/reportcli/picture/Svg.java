package io.cloud7.examples.reportcli.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knowm.xchart.ChartEncoder;

/**
 * A sheet as SVG. XChart draws letters as shapes, so what is drawn is said once more in words, for readers that search or
 * cannot see; and it names clips by their hash codes, which differ from run to run, so they are numbered instead.
 */
final class Svg {
    private static final Pattern CLIP = Pattern.compile("(?<=id=\"|url\\(#)clip-?[0-9]+");
    private static final Pattern ROOT = Pattern.compile("<svg [^>]*>");

    private final Sheet sheet;

    Svg(Sheet sheet) {
        this.sheet = sheet;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ChartEncoder.saveChart(sheet, drawn, "svg");
        String numbered = numbered(drawn.toString(StandardCharsets.UTF_8));
        String said =
                "\n  <title>" + escaped(sheet.getTitle()) + "</title>\n  <desc>" + escaped(sheet.words()) + "</desc>";
        return ROOT.matcher(numbered)
                .replaceFirst(root -> quoted(root.group() + said))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String numbered(String svg) {
        Map<String, String> numbers = new HashMap<>();
        return CLIP.matcher(svg)
                .replaceAll(clip -> numbers.computeIfAbsent(clip.group(), same -> "clip" + numbers.size()));
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
