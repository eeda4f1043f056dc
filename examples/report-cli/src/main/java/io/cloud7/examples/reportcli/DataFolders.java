package io.cloud7.examples.reportcli;

import io.cloud7.reporting.csv.DataFolder;
import io.cloud7.reporting.csv.LoadListener;
import io.cloud7.reporting.csv.LoadProgress;
import io.cloud7.reporting.csv.LoadReport;
import io.cloud7.reporting.csv.RefusedRow;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Reads data folders. */
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
    record Loaded(DataFolder folder, InMemoryStorage storage, LoadReport report) implements OpenSource {
        @Override
        public ExitStatus status() {
            return statusOf(report);
        }

        @Override
        public void close() {
            // memory is given back by itself
        }
    }

    /** How a command ends that loaded rows. */
    static ExitStatus statusOf(LoadReport report) {
        return report.refused() == 0 ? ExitStatus.DONE : ExitStatus.ROWS_REFUSED;
    }

    /** Loads a folder; each row that is refused is a line on standard error. */
    static Loaded load(Path path, Console console) throws IOException {
        DataFolder folder = DataFolder.read(path);
        InMemoryStorage storage = InMemoryStorage.create();
        LoadReport report =
                loadInto(storage, folder, DataFolder.RECORDED_AT, new Rows("read", WORTH_TIMING, () -> false), console);
        return new Loaded(folder, storage, report);
    }

    /**
     * What is done with rows.
     *
     * @param verb what is done, for the progress
     * @param worthTiming how many rows it takes to tell how fast it was
     * @param cancelled whether to stop
     */
    record Rows(String verb, long worthTiming, BooleanSupplier cancelled) {}

    /** Loads a folder; each row that is refused is a line on standard error. */
    static <S extends Ledger & ReferenceStore> LoadReport loadInto(
            S storage, DataFolder folder, Instant recordedAt, Rows how, Console console) throws IOException {
        LoadReport report;
        long started = System.nanoTime();
        try (Progress progress = Progress.ofRows(how.verb(), console)) {
            report = folder.loadInto(storage, recordedAt, new Listener(progress, how.cancelled(), console));
        }
        long rows = report.accepted() + report.duplicates() + report.refused();
        if (rows >= how.worthTiming()) {
            double seconds = (System.nanoTime() - started) / 1e9;
            console.complain(String.format(
                    Locale.ROOT,
                    "%s %,d rows in %.1f s, %,d rows a second",
                    how.verb(),
                    rows,
                    seconds,
                    Math.round(rows / seconds)));
        }
        if (report.refused() > 0) {
            console.complain(report.refused() + " of " + rows + " rows were refused; the others went in");
        }
        return report;
    }

    private record Listener(Progress progress, BooleanSupplier cancelled, Console console) implements LoadListener {
        @Override
        public void refused(RefusedRow row) {
            console.complain("refused: " + row);
        }

        @Override
        public void progressed(LoadProgress now) {
            progress.at(now.rows());
        }

        @Override
        public boolean isCancelled() {
            return cancelled.getAsBoolean();
        }
    }
}
