package io.cloud7.reporting.csv;

import io.cloud7.reporting.storage.IngestResult.Reason;

/**
 * A row of a data folder that did not go in.
 *
 * @param file the file's name
 * @param line the line on which the row begins, from 1
 * @param field the column that is wrong; empty: the row as a whole
 * @param reason why, for programs
 * @param text why, with the value, and the way out
 */
public record RefusedRow(String file, long line, String field, Reason reason, String text) {
    /** As one line for people. */
    @Override
    public String toString() {
        return file + ", line " + line + (field.isEmpty() ? "" : ", " + field) + ": " + text;
    }
}
