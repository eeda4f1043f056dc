package io.cloud7.examples.reportcli;

import io.cloud7.reporting.csv.focus.FocusCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A FOCUS bill becomes a data folder. */
@Command(
        name = "import-focus",
        description = "Turns a bill in FOCUS 1.0 columns into a data folder, for the other commands.",
        sortOptions = false)
final class ImportFocusCommand implements Callable<Integer> {
    private static final Set<String> WRITTEN = Set.of("cloud.json", "usage.csv", "charges.csv", "invoices.json");

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "files of one bill, .csv or .csv.gz; a file that is named twice counts once")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "the data folder to write")
    private Path out = Path.of("");

    @Mixin
    private FocusOptions focus = new FocusOptions();

    ImportFocusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        refuseStrangers();
        FocusCloud bill = focus.read(files, console);
        bill.writeTo(out);
        FocusCloud.Counts counts = bill.counts();
        console.out()
                .println("read " + counts.rows() + " rows of " + counts.files() + " files: " + counts.accepted()
                        + " accepted, " + counts.duplicates() + " duplicates, " + counts.refused() + " refused");
        console.out()
                .println("wrote " + bill.cloud().contracts().size() + " contracts, "
                        + bill.usage().size() + " usage records, "
                        + bill.charges().size() + " charges, "
                        + bill.invoices().size() + " invoices to " + out);
        return (bill.refused().isEmpty() ? ExitStatus.DONE : ExitStatus.ROWS_REFUSED).code();
    }

    /** A usage file of another origin would be read together with the imported ones. */
    private void refuseStrangers() throws IOException {
        if (!Files.isDirectory(out)) {
            return;
        }
        try (Stream<Path> there = Files.list(out)) {
            there.filter(file -> !WRITTEN.contains(file.getFileName().toString()))
                    .sorted()
                    .findFirst()
                    .ifPresent(stranger -> {
                        throw new Refusal(
                                ExitStatus.REFUSED,
                                "--out " + out + " holds " + stranger.getFileName() + ", which no import wrote",
                                "name a new or empty folder, or one of an earlier import");
                    });
        }
    }
}
