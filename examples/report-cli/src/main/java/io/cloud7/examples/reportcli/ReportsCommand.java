package io.cloud7.examples.reportcli;

import io.cloud7.reporting.ReportCatalog;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The catalog of reports. */
@Command(name = "reports", description = "Lists all reports with their filters and columns.", sortOptions = false)
final class ReportsCommand implements Callable<Integer> {
    private final ReportCatalog catalog;
    private final Console console;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ReportsCommand(ReportCatalog catalog, Console console) {
        this.catalog = catalog;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        output.check();
        output.write(catalog.document(), console);
        return ExitStatus.DONE.code();
    }
}
