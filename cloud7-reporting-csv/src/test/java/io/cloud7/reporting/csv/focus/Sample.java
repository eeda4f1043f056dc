package io.cloud7.reporting.csv.focus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the tests, and a result as text that can be compared. */
final class Sample {
    static final Path BILL = Path.of("src/test/resources/focus-1.0-sample/focus_sample.csv");
    static final Path EXPECTED = Path.of("src/test/resources/focus-1.0-sample/expected.json");
    static final Path SCENARIOS = Path.of("src/test/resources/focus-spec-scenarios");

    private Sample() {}

    /** The bytes of the data folder that a result is written as. */
    static String text(FocusCloud bill) {
        try {
            Path folder = Files.createTempDirectory("focus");
            bill.writeTo(folder);
            StringBuilder text = new StringBuilder();
            for (String file : List.of("cloud.json", "usage.csv", "charges.csv", "invoices.json")) {
                text.append(file).append('\n').append(Files.readString(folder.resolve(file)));
                Files.delete(folder.resolve(file));
            }
            Files.delete(folder);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
