package io.cloud7.examples.reportcli;

import io.cloud7.reporting.csv.DataFolder;
import io.cloud7.reporting.csv.LoadListener;
import io.cloud7.reporting.csv.LoadProgress;
import io.cloud7.reporting.csv.LoadReport;
import io.cloud7.reporting.csv.RefusedRow;
import io.cloud7.reporting.memory.InMemoryStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads data folders into memory. */
final class DataFolders {
    private static final long WORTH_TIMING = 100_000;

    private DataFolders() {}

    /**
     * A data folder in memory.
     *
     * @param folder what was opened
     * @param storage what it was loaded into
     * @param report what became of its rows
     */
    record Loaded(DataFolder folder, InMemoryStorage storage, LoadReport report) {
        /** How a command that did its work on it ends. */
        ExitStatus status() {
            return report.refused() == 0 ? ExitStatus.DONE : ExitStatus.ROWS_REFUSED;
        }
    }

    /** Loads a folder; each row that is refused is a line on standard error. */
    static Loaded load(Path path, Console console) throws IOException {
        DataFolder folder = DataFolder.read(path);
        InMemoryStorage storage = InMemoryStorage.create();
        LoadReport report;
        long started = System.nanoTime();
        try (Progress progress = Progress.ofRows("read", console)) {
            report = folder.loadInto(storage, new Listener(progress, console));
        }
        long rows = report.accepted() + report.duplicates() + report.refused();
        if (rows >= WORTH_TIMING) {
            double seconds = (System.nanoTime() - started) / 1e9;
            console.complain(String.format(
                    Locale.ROOT,
                    "read %,d rows in %.1f s, %,d rows a second",
                    rows,
                    seconds,
                    Math.round(rows / seconds)));
        }
        if (report.refused() > 0) {
            console.complain(report.refused() + " of " + rows + " rows were refused; the others went in");
        }
        return new Loaded(folder, storage, report);
    }

    private record Listener(Progress progress, Console console) implements LoadListener {
        @Override
        public void refused(RefusedRow row) {
            console.complain("refused: " + row);
        }

        @Override
        public void progressed(LoadProgress now) {
            progress.at(now.rows());
        }
    }
}
