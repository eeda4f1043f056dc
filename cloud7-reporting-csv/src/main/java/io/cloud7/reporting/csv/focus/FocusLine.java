package io.cloud7.reporting.csv.focus;

import org.apache.commons.csv.CSVRecord;

/** One row as it stands in its file. */
final class FocusLine {
    private final long number;
    private final CSVRecord row;
    private final FocusHeader header;

    FocusLine(long number, CSVRecord row, FocusHeader header) {
        this.number = number;
        this.row = row;
        this.header = header;
    }

    /** The line on which it begins, from 1. */
    long number() {
        return number;
    }

    Cells cells() throws BadCell {
        return header.cells(row);
    }

    /** What it says, whatever the order of its columns. */
    String fingerprint() {
        return header.fingerprint(row);
    }
}
