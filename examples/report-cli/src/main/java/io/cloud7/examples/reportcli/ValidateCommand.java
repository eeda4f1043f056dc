package io.cloud7.examples.reportcli;

import java.io.IOException;
import java.nio.file.Path;
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
        new LoadSummary(loaded.folder(), loaded.report()).print(console);
        return loaded.status().code();
    }
}
