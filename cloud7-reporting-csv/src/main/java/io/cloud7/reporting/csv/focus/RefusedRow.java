package io.cloud7.reporting.csv.focus;

import java.nio.file.Path;

/**
 * A row that did not go in.
 *
 * @param file the file as it was named to the import
 * @param line the line on which the row begins, from 1
 * @param field the FOCUS column that is wrong
 * @param reason why, for programs
 * @param text why, with values, and the way out
 */
public record RefusedRow(Path file, long line, String field, Reason reason, String text) {
    /** Why a row is refused. */
    public enum Reason {
        /** A cell is missing, does not parse, or says something that cannot be. */
        INVALID,
        /** Another row has the same {@code Id} and says something else. */
        CONFLICT,
        /** The billing account is billed in another currency. */
        SECOND_CURRENCY
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + field + ": " + text;
    }
}
