package io.cloud7.examples.reportcli;

import io.cloud7.examples.reportcli.terminal.ScreenText;
import io.cloud7.reporting.csv.LoadReport;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.Cloud;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads a data folder and says what is in it. */
@Command(
        name = "validate",
        description = "Reads a whole data folder, says what is in it, and lists every row that does not go in"
                + " and every file that is not read.",
        sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "the data folder")
    private Path data = Path.of("");

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DataFolders.Loaded loaded = DataFolders.load(data, console);
        Cloud cloud = loaded.folder().cloud();
        LoadReport report = loaded.report();
        count("organizations", cloud.organizations().all().size());
        count("products", cloud.catalog().products().size());
        count("contracts", cloud.contracts().size());
        count("resources", cloud.resources().size());
        count("invoices", loaded.folder().invoices().size());
        count("rows accepted", report.accepted());
        count("rows duplicate", report.duplicates());
        count("rows refused", report.refused());
        for (Warning warning : report.warnings()) {
            console.out().println("  ! " + warning.code() + ": " + ScreenText.harmless(warning.text()));
        }
        for (String name : loaded.folder().ignored()) {
            console.out().println("  - not read: " + ScreenText.harmless(name));
        }
        return loaded.status().code();
    }

    private void count(String what, long number) {
        console.out().printf(Locale.ROOT, "  %-16s %10d%n", what, number);
    }
}
