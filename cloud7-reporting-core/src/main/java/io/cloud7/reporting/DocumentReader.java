package io.cloud7.reporting;

import io.cloud7.reporting.document.ReportDocument;
import java.io.IOException;

/**
 * Reads a report while the view of the storage that it is from is open.
 *
 * @param <T> what it makes of it
 */
@FunctionalInterface
public interface DocumentReader<T> {
    /** Reads it; the document is of no use afterwards. */
    T read(ReportDocument document) throws IOException;
}
