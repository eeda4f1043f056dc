package io.cloud7.reporting.csv.focus;

import java.nio.file.Path;

/** Is told how far an import is, and may end it. */
@FunctionalInterface
public interface ImportProgress {
    /** Lets the import run to its end. */
    ImportProgress SILENT = (file, rows) -> true;

    /**
     * Called every 10,000 rows and at the end of each file.
     *
     * @param file the file being read
     * @param rows rows read so far, of all files
     * @return whether to go on; false ends the import with a {@link java.util.concurrent.CancellationException}
     */
    boolean goOn(Path file, long rows);
}
