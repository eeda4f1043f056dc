package io.cloud7.reporting.export;

import io.cloud7.reporting.document.ReportDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a report into a folder in some format. Implementations are immutable and safe to share. */
public interface DocumentExporter {
    /**
     * Writes the document. Rows are written as they come; memory does not grow with them.
     *
     * @param document what to write
     * @param folder an existing folder; files of the same names are replaced
     * @return the files written, in order
     * @throws IOException if the folder cannot be written
     */
    List<Path> export(ReportDocument document, Path folder) throws IOException;
}
