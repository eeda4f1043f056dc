package io.cloud7.examples.reportcli;

import io.cloud7.reporting.csv.focus.FocusCloud;
import io.cloud7.reporting.csv.focus.FocusImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How a FOCUS bill is read. */
final class FocusOptions {
    @Option(
            names = "--assume",
            paramLabel = "COLUMN=VALUE",
            description = "a value for all rows of FOCUS files that lack a column, for example BillingCurrency=USD")
    private Map<String, String> assumed = Map.of();

    /** Reads files as one bill; each row that is refused is a line on standard error. */
    FocusCloud read(List<Path> files, Console console) throws IOException {
        FocusImport focus = focus();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        FocusCloud bill;
        try (Progress progress = Progress.ofRows("import", console)) {
            bill = focus.reporting((file, rows) -> {
                        progress.at(rows);
                        return true;
                    })
                    .read(files);
        }
        bill.refused().forEach(row -> console.complain("refused: " + row));
        return bill;
    }

    private FocusImport focus() {
        FocusImport focus = FocusImport.standard();
        for (Map.Entry<String, String> one : assumed.entrySet()) {
            try {
                focus = focus.assuming(one.getKey(), one.getValue());
            } catch (IllegalArgumentException e) {
                throw new Refusal(
                        ExitStatus.REFUSED,
                        "--assume: " + e.getMessage(),
                        "write it like --assume BillingCurrency=USD");
            }
        }
        return focus;
    }
}
