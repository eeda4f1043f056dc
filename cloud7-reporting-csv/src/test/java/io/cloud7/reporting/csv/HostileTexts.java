package io.cloud7.reporting.csv;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What people have thought of to break programs and spreadsheets; the sources are named beside the files. */
final class HostileTexts {
    private static final List<String> OWN = List.of(
            "=cmd()",
            "  =cmd()",
            "'=1+1",
            "''=1+1",
            "' =1+1",
            "'harmless",
            "+49 30 1234",
            "-2+3",
            "@SUM(A1)",
            "\tTab",
            "\rReturn",
            "\nLine",
            "\r\nBoth",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(A1)",
            "a,b;c",
            "say \"x\"",
            "\"",
            "\"\"",
            "two\r\nlines",
            "one\rreturn",
            "one\nline",
            " spaced ",
            "#comment",
            "\uFEFFmark",
            "\u202Eright to left",
            "שלום",
            "e\u0301",
            "👩‍💻",
            "\\",
            "null",
            "NaN");

    private HostileTexts() {}

    /** Every text that is not blank, each once. */
    static List<String> notBlank() {
        List<String> texts = new ArrayList<>(OWN);
        try {
            texts.addAll(Arrays.asList(new JsonMapper().readValue(bytes("blns.json"), String[].class)));
            for (String file : List.of("csv-injection-payloadbox.txt", "csv-injection-patt.txt")) {
                texts.addAll(
                        new String(bytes(file), StandardCharsets.UTF_8).lines().toList());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts.stream().filter(text -> !text.isBlank()).distinct().toList();
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = HostileTexts.class.getResourceAsStream("strings/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
