package io.cloud7.examples.reportcli;

import io.cloud7.reporting.csv.DataFolder;
import io.cloud7.reporting.csv.LoadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A data folder or a FOCUS bill goes into a database. */
@Command(
        name = "load",
        description = {
            "Loads a data folder, or a bill in FOCUS 1.0 columns, into a database, and creates the tables if they are"
                    + " not there.",
            "Loading again adds what is new: what is there already is counted as duplicate and changes nothing."
                    + " Ctrl-C ends it after the batch at hand; what is in stays."
        },
        sortOptions = false)
final class LoadCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder")
    private @Nullable Path data;

    @Option(
            names = "--focus",
            paramLabel = "FILE",
            arity = "1..*",
            description = "files of one bill, .csv or .csv.gz, instead of a data folder")
    private List<Path> bill = List.of();

    @Mixin
    private FocusOptions focus = new FocusOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    LoadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if ((data == null) == bill.isEmpty()) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    data == null ? "nothing to load is named" : "--data and --focus are two things to load",
                    "name one of them: --data DIR or --focus FILE");
        }
        Database target = database.database(console);
        if (data != null) {
            return load(data, target).code();
        }
        Path folder = Files.createTempDirectory("cloud7-focus");
        try {
            var imported = focus.read(bill, console);
            imported.writeTo(folder);
            ExitStatus loaded = load(folder, target);
            return (imported.refused().isEmpty() ? loaded : ExitStatus.ROWS_REFUSED).code();
        } finally {
            delete(folder);
        }
    }

    private ExitStatus load(Path path, Database target) throws IOException {
        DataFolder folder = DataFolder.read(path);
        try (Interruption interruption = Interruption.listening();
                OpenDatabase open = target.toWrite()) {
            LoadReport report = load(folder, open, interruption);
            new LoadSummary(folder, report).print(console);
            if (report.cancelled()) {
                console.complain("ended before all was loaded; what is in stays, and loading again adds the rest");
            }
            console.out().flush();
            return DataFolders.statusOf(report);
        }
    }

    private LoadReport load(DataFolder folder, OpenDatabase open, Interruption interruption) throws IOException {
        DataFolders.Rows rows = new DataFolders.Rows("loaded", 0, interruption::isAsked);
        try {
            return DataFolders.loadInto(open.storage(), folder, recordedAt(open), rows, console);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    "the cloud or the invoices of the folder may not follow those in the database: " + e.getMessage(),
                    "no usage was loaded; mend cloud.json or invoices.json, or load into an empty database");
        }
    }

    /** A first folder describes all time, like one in memory; what changes later changes now, and the past stays known. */
    private static Instant recordedAt(OpenDatabase open) {
        return open.holdsACloud() ? Instant.now().truncatedTo(ChronoUnit.MICROS) : DataFolder.RECORDED_AT;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
